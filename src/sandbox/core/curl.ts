import { apiKeyHeader, type Environment, environments } from "../../../generated/constants.ts";

/** A request as a command of curl shows it. */
export interface CurlRequest {
  method: string;
  url: string;
  /** As in `X-API-KEY: $AVIRATO_TEST_KEY`, with variables of the shell in place of secrets. */
  secretHeader: string | undefined;
  headers?: readonly string[];
  /** Left out for a request without a body. */
  json?: string | undefined;
}

/**
 * A command of curl that sends a request. Its secret is a variable of the shell, because output and logs are often kept.
 *
 * @example
 * curlCommand({ method: "GET", url, secretHeader: "X-API-KEY: $AVIRATO_TEST_KEY" });
 * // curl 'http://127.0.0.1:4020/external/v1/test/pos/terminals?webcode=SHOP01' \
 * //   -H "X-API-KEY: $AVIRATO_TEST_KEY"
 */
export function curlCommand({ method, url, secretHeader, headers = [], json }: CurlRequest): string {
  const all = [...headers, ...(json === undefined ? [] : ["Content-Type: application/json"])];
  return [
    `${method === "GET" ? "curl" : `curl -X ${method}`} ${quoted(url)}`,
    ...(secretHeader === undefined ? [] : [`-H "${secretHeader}"`]),
    ...all.map((header) => `-H ${quoted(header)}`),
    ...(json === undefined ? [] : [`--data-raw ${quoted(json)}`]),
  ].join(" \\\n  ");
}

/** A word of a POSIX shell: in single quotes, only a single quote means something. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The header with the API key of an environment, from the variable that the command line has it in, too. */
export const apiKeyOfShell = (environment: Environment): string =>
  `${apiKeyHeader}: $${variables[environment]}`;

const variables = Object.fromEntries(
  Object.keys(environments).map((name) => [name, `AVIRATO_${name.toUpperCase()}_KEY`]),
) as Record<Environment, string>;
