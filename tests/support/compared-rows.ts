import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect } from "vitest";
import { useSandbox } from "./sandbox.ts";
import { storeRows } from "./store-rows.ts";

/** A sandbox for the tests of one file, with a function that checks that a refused request leaves every row as it was. */
export function useSandboxWithComparedRows() {
  const folder = mkdtempSync(join(tmpdir(), "compared-rows-"));
  const data = join(folder, "sandbox.db");
  afterAll(() => rmSync(folder, { recursive: true }));
  const running = useSandbox({ data, webhookUrl: "http://127.0.0.1:9/", send: async () => 204 });

  const send: typeof running.send = async (...call) => {
    await running.sandbox.settled();
    const before = storeRows(data);
    const answer = await running.send(...call);
    await running.sandbox.settled();
    if (answer.status >= 400) expect(storeRows(data)).toEqual(before);
    return answer;
  };
  const control = (method: string, path: string, body?: unknown) => send(method, `/_sandbox${path}`, body);
  return { running, send, control };
}
