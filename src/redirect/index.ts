export { type OpenOptions, openRedirectData, RedirectError } from "./open.ts";
export { type RedirectClaims, type SealOptions, sealRedirectData } from "./seal.ts";
