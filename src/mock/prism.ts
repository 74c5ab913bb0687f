import { fileURLToPath } from "node:url";
import type * as PrismHttp from "@stoplight/prism-http";
import type { IHttpOperation } from "@stoplight/types";
import type { PreferredResponse } from "./preference.ts";

/** The part of Prism that the mock uses. */
export interface Prism {
  /** The operation of a method in lower case and a path template of the contract. */
  operationOf(method: string, path: string): IHttpOperation;
  /** The example response of an operation that the preference names, by default that of its success. */
  exampleResponse(
    operation: IHttpOperation,
    path: string,
    preference: PreferredResponse,
  ): Promise<PrismResponse>;
}

export interface PrismResponse {
  statusCode: number;
  body: unknown;
}

/**
 * Loads Prism's library with the bundled contract.
 *
 * @throws {Error} when the library is not installed. It is an optional peer dependency: only the mock needs it.
 */
export async function loadPrism(): Promise<Prism> {
  const { default: prismHttp } = await import("@stoplight/prism-http").catch(
    (): { default: typeof PrismHttp } => {
      throw new Error("Prism is not installed; run npm install @stoplight/prism-http.");
    },
  );
  const contractFile = fileURLToPath(import.meta.resolve("../../generated/openapi.json"));
  const operations = await prismHttp.getHttpOperationsFromSpec(contractFile);
  const instance = prismHttp.createInstance(config({ dynamic: false }), { logger: silentLogger });
  return {
    operationOf(method, path) {
      const found = operations.find((operation) => operation.method === method && operation.path === path);
      if (!found) throw new Error(`The bundle has no ${method} ${path}; run npm run generate.`);
      return found;
    },
    async exampleResponse(operation, path, preference) {
      const { method } = operation as { method: "get" | "post" };
      const result = await instance.request({ method, url: { path } }, [operation], config(preference))();
      if (result._tag === "Left") throw result.left;
      const { statusCode, body } = result.right.output;
      return { statusCode, body };
    },
  };
}

/** Prism checks nothing, because its errors are not in the contract's envelope. The mock checks key and request. */
const config = (mock: PreferredResponse) => ({
  isProxy: false as const,
  checkSecurity: false,
  validateRequest: false,
  validateResponse: false,
  errors: false,
  upstreamProxy: undefined,
  mock,
});

const nothing = (): void => {};

/** Logs nothing. Prism expects a pino logger, with the level `success` in addition. */
const silentLogger = Object.assign(Object.create(null), {
  info: nothing,
  warn: nothing,
  error: nothing,
  debug: nothing,
  trace: nothing,
  fatal: nothing,
  success: nothing,
  child: () => silentLogger,
});
