import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fromRoot } from "../../scripts/paths.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { isWellEncoded } from "./well-encoded.ts";

/** Stock Prism between a test and a sandbox. It validates with the contract, and without code of this project. */
export interface PrismProxy {
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

/** Starts `prism proxy` in front of a sandbox. A request throws when Prism says that its response breaks the contract. */
export async function startPrismProxy(sandbox: Sandbox): Promise<PrismProxy> {
  const { url } = await sandbox.listen({ port: 0 });
  const { prism, address } = await startStockPrism("proxy", [fromRoot("generated", "openapi.yaml"), url]);
  return {
    async fetch(request) {
      const { pathname, search } = new URL(request.url);
      const body = request.method === "POST" ? await request.clone().text() : undefined;
      // Prism crashes on a percent-encoding that does not decode.
      const judged =
        pathname.startsWith("/external/") && isWellEncoded(pathname) && !isMalformedJson(body, request);
      if (!judged) return sandbox.fetch(request);
      const response = await fetch(`${address}${pathname}${search}`, {
        method: request.method,
        headers: Object.fromEntries(request.headers),
        ...(body === undefined ? {} : { body }),
        signal: AbortSignal.timeout(10_000),
      });
      const violations = response.headers.get("sl-violations");
      const ofResponse = violations?.match(/\{"location":\["response[^}]*\}/g);
      if (ofResponse)
        throw new Error(`${request.method} ${pathname} ${response.status}: ${ofResponse.join(" ")}`);
      return response;
    },
    close: () => endProcess(prism),
  };
}

/** Prism never responds to malformed JSON. */
function isMalformedJson(body: string | undefined, request: Request): boolean {
  if (body === undefined || request.headers.get("content-type") !== "application/json") return false;
  try {
    JSON.parse(body);
    return false;
  } catch {
    return true;
  }
}

export async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || !child.kill()) return;
  await once(child, "exit");
}

/** Starts prism-cli on a free port and resolves once it listens. */
export async function startStockPrism(
  command: "mock" | "proxy",
  args: string[],
): Promise<{ prism: ChildProcess; address: string }> {
  const options = [command, ...args, "--port", "0", "--host", "127.0.0.1"];
  const prism = spawn(fromRoot("node_modules", ".bin", "prism"), options, {
    stdio: ["ignore", "pipe", "ignore"],
  });
  for await (const line of createInterface({ input: prism.stdout })) {
    const address = /listening on (http:\/\/\S+)/.exec(line)?.[1];
    if (!address) continue;
    // Later output is read and discarded, because a full pipe would block Prism.
    prism.stdout.resume();
    return { prism, address };
  }
  throw new Error("Prism ended before it listened.");
}
