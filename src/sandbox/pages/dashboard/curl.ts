import {
  apiKeyHeader,
  type Environment,
  environments,
  idempotencyKeyHeader,
} from "../../../../generated/constants.ts";

/** A request that a command can send again. */
export interface SendableRequest {
  url: string;
  method: string;
  environment: Environment;
  idempotencyKey: string | null;
  body: string | undefined;
}

/**
 * A curl command that sends a request again. Its key is a variable of the shell, because the log has no keys.
 *
 * @example
 * curlCommand({ url, method: "GET", environment: "test", idempotencyKey: null, body: undefined });
 * // curl 'http://127.0.0.1:4020/external/v1/test/pos/terminals?webcode=SHOP01' \
 * //   -H "X-API-KEY: $AVIRATO_TEST_KEY"
 */
export function curlCommand({ url, method, environment, idempotencyKey, body }: SendableRequest): string {
  const head = method === "GET" ? "curl" : `curl -X ${method}`;
  return [
    `${head} ${quoted(url)}`,
    `-H "${apiKeyHeader}: $${keyVariables[environment]}"`,
    ...(idempotencyKey === null ? [] : [`-H ${quoted(`${idempotencyKeyHeader}: ${idempotencyKey}`)}`]),
    ...(body === undefined ? [] : ["-H 'Content-Type: application/json'", `--data-raw ${quoted(body)}`]),
  ].join(" \\\n  ");
}

/** The variables that the command line has the keys in, too. */
const keyVariables = Object.fromEntries(
  Object.keys(environments).map((name) => [name, `AVIRATO_${name.toUpperCase()}_KEY`]),
) as Record<Environment, string>;

/** A word of a POSIX shell: in single quotes, only a single quote means something. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
