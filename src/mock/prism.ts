import type { IHttpOperation } from "@stoplight/types";
import { loadPrismLibrary, silentLogger } from "../prism/library.ts";
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
 * Loads Prism for the mock.
 *
 * @throws {Error} when the library is not installed.
 */
export async function loadPrism(): Promise<Prism> {
  const { prismHttp, operationOf } = await loadPrismLibrary();
  const instance = prismHttp.createInstance(config({ dynamic: false }), { logger: silentLogger });
  return {
    operationOf,
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
