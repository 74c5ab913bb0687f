import { fileURLToPath } from "node:url";
import type * as PrismHttp from "@stoplight/prism-http";
import type { IHttpOperation } from "@stoplight/types";

/** Prism's library with the operations of the bundled contract. */
export interface PrismLibrary {
  prismHttp: Pick<typeof PrismHttp, "createInstance" | "getHttpOperationsFromSpec">;
  /** The operation of a method in lower case and a path template of the contract. */
  operationOf(method: string, path: string): IHttpOperation;
}

/** The file of the bundled contract. */
export const contractFile = fileURLToPath(new URL("../../generated/openapi.json", import.meta.url));

/** The message of the error when the library is not installed. */
export const prismIsMissing =
  "Prism is not installed; run npm install avirato-payments-contract @stoplight/prism-http.";

let library: Promise<PrismLibrary> | undefined;

/**
 * Loads Prism's library with the bundled contract, once: reading the contract takes Prism a second.
 *
 * @throws {Error} when the library is not installed. It is an optional peer dependency: only the mock and the proxy
 *   need it.
 */
export function loadPrismLibrary(): Promise<PrismLibrary> {
  library ??= load();
  return library;
}

async function load(): Promise<PrismLibrary> {
  const { default: prismHttp } = await import("@stoplight/prism-http").catch(
    (): { default: typeof PrismHttp } => {
      throw new Error(prismIsMissing);
    },
  );
  const operations = await prismHttp.getHttpOperationsFromSpec(contractFile);
  return {
    prismHttp,
    operationOf(method, path) {
      const found = operations.find((operation) => operation.method === method && operation.path === path);
      if (!found) throw new Error(`The bundle has no ${method} ${path}; run npm run generate.`);
      return found;
    },
  };
}

const nothing = (): void => {};

/** Logs nothing. Prism expects a pino logger, with the level `success` in addition. */
export const silentLogger = Object.assign(Object.create(null), {
  info: nothing,
  warn: nothing,
  error: nothing,
  debug: nothing,
  trace: nothing,
  fatal: nothing,
  success: nothing,
  child: () => silentLogger,
});
