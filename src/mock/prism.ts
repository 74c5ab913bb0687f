import { fileURLToPath } from "node:url";
import type * as PrismHttp from "@stoplight/prism-http";
import type { IHttpOperation } from "@stoplight/types";
import type { PreferredResponse } from "./preference.ts";

/** What the mock needs of Prism: the contract's operations, and an example response for each. */
export interface Prism {
  operationOf(method: string, path: string): IHttpOperation;
  answer(operation: IHttpOperation, path: string, preference: PreferredResponse): Promise<PrismAnswer>;
}

export interface PrismAnswer {
  statusCode: number;
  body: unknown;
}

/**
 * Loads the bundled contract into Prism's library.
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
    async answer(operation, path, preference) {
      const { method } = operation as { method: "get" | "post" };
      const result = await instance.request({ method, url: { path } }, [operation], config(preference))();
      if (result._tag === "Left") throw result.left;
      const { statusCode, body } = result.right.output;
      return { statusCode, body };
    },
  };
}

/** The mock checks key and request itself, because Prism's own errors are not in the contract's envelope. */
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

/** Prism expects a pino logger with levels of its own. The mock logs nothing. */
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
