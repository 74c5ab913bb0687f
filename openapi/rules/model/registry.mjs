/** The registry of error codes, as `x-error-codes` of the schema ErrorCode states it. */
export const registryOf = (document, status) =>
  (document.components?.schemas?.ErrorCode?.["x-error-codes"] ?? [])
    .filter(({ statusCodes }) => statusCodes?.includes(status))
    .map(({ code }) => code);
