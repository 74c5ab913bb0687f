import { expect } from "vitest";
import { useSandbox } from "./sandbox.ts";
import { useSharedStoreFolder } from "./store-folder.ts";
import { storeRows } from "./store-rows.ts";

/** A sandbox for the tests of one file, with functions that check that a refused call leaves every row as it was. */
export function useSandboxWithComparedRows() {
  const { file: data } = useSharedStoreFolder();
  const running = useSandbox({ data, webhookUrl: "http://127.0.0.1:9/", send: async () => 204 });

  /** Resolves with the result of a call. Fails the test when the call is refused and has changed a row. */
  async function compare<Result>(
    call: () => Promise<Result>,
    isRefused: (result: Result) => boolean,
  ): Promise<Result> {
    await running.sandbox.settled();
    const before = storeRows(data);
    const result = await call();
    await running.sandbox.settled();
    if (isRefused(result)) expect(storeRows(data)).toEqual(before);
    return result;
  }

  const send: typeof running.send = (...call) =>
    compare(
      () => running.send(...call),
      ({ status }) => status >= 400,
    );
  const control = (method: string, path: string, body?: unknown) => send(method, `/_sandbox${path}`, body);
  return { running, compare, send, control };
}
