import { apiHost, type Environment, environments } from "../../generated/constants.ts";
import { check, checkMembers, opaque, type Rules } from "./inputs.ts";

/** The options that a client and a single call have in common. */
export interface CallOptions {
  /** The function that sends requests. By default the global `fetch`. */
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  /**
   * How many times a request is sent again after a network failure and after the errors that the contract marks as
   * `automatic` (guide: Errors). By default 2.
   */
  retries?: number | undefined;
  /**
   * The timeout of a request including all its retries, milliseconds. By default 30,000, and 150,000 for a charge at a
   * terminal, because the customer types a PIN.
   */
  timeoutMs?: number | undefined;
}

/** Options of a client. */
export interface ClientOptions extends CallOptions {
  /** The API key of the client's environment. */
  apiKey: string;
  /** The API's scheme, host and port, for example `http://127.0.0.1:4020`. By default the vendor's host. */
  baseUrl?: string | undefined;
}

/** The rules of {@link CallOptions}. */
export const callRules: Rules = {
  fetch: [(value) => typeof value === "function", "a function"],
  retries: [(value) => Number.isInteger(value) && Number(value) >= 0, "an integer from 0"],
  // A longer delay makes `setTimeout` fire at once.
  timeoutMs: [
    (value) => Number.isFinite(value) && Number(value) > 0 && Number(value) < 2 ** 31,
    "above 0 and below 2147483648",
  ],
};

const clientRules: Rules = {
  ...callRules,
  apiKey: opaque,
  // A path, query or fragment would lead elsewhere, and `fetch` shows credentials in its error.
  baseUrl: [
    (value) => URL.canParse(String(value)) && /^https?:\/\/[^/?#@]+\/*$/.test(new URL(String(value)).href),
    `scheme, host and port, such as ${apiHost}`,
  ],
};

/**
 * Checks the options of a client of this environment.
 *
 * @throws {TypeError} when an option is invalid. The message names the option and never shows a value.
 */
export function checkOptions(environment: Environment, options: ClientOptions): void {
  checkMembers(options, clientRules);
  check("apiKey", options.apiKey, opaque);
  // Keys are opaque, so a key is rejected only when it has the prefix of the other environment.
  for (const other of ["live", "test"] as const)
    check("apiKey", other === environment || !options.apiKey.startsWith(environments[other].keyPrefix), [
      Boolean,
      `a key of ${environment}`,
    ]);
}
