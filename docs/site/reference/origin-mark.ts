/** Stands in contract.json for the origin of the sandbox, so that the file is compressed once for all origins. */
export const originMark = "SANDBOX_ORIGIN";
