import { type Defaulted, type Option, text } from "../core/option.ts";
import { serverProblem } from "../core/option-checks.ts";
import { defaultUrl, sandboxTable } from "../options.ts";

/** The options of the commands that talk to a running sandbox. */
export const runningSandboxTable = {
  server: text("URL", "URL of the sandbox", {
    default: defaultUrl,
    environment: "AVIRATO_SERVER",
    problem: serverProblem,
  }) as Defaulted<string>,
  adminToken: {
    ...sandboxTable.adminToken,
    help: "the token of the sandbox's control plane, if it has one",
  } as Option<string>,
};

/** A request to the control plane; the path is the one below `/_sandbox`. */
export interface ControlRequest {
  method: string;
  path: string;
  body?: unknown;
}

/**
 * Sends a request to the control plane of a running sandbox.
 *
 * @returns the parsed body; `undefined` when there is none.
 * @throws {Error} when there is no response, or an error.
 */
export async function askControlPlane(
  { server, adminToken }: { server: string; adminToken: string | undefined },
  { method, path, body }: ControlRequest,
  // biome-ignore lint/suspicious/noExplicitAny: each operation has a body of its own
): Promise<any> {
  const response = await fetch(new URL(`/_sandbox${path}`, server), {
    method,
    headers: {
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
      ...(adminToken ? { Authorization: `Bearer ${adminToken}` } : {}),
    },
    body: body === undefined ? null : JSON.stringify(body),
  }).catch(() => {
    throw new Error(
      `No response from ${server}. Start a sandbox with avirato sandbox, or name a running one with --server.`,
    );
  });
  const text = await response.text();
  const result = text === "" ? undefined : JSON.parse(text);
  if (!response.ok) throw new Error(result.error.message);
  return result;
}
