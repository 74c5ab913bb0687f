import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { fromRoot, root } from "../../scripts/paths.ts";
import { run } from "../../scripts/run.ts";
import type * as RunIn from "../../scripts/run-in.ts";
import { runIn } from "../../scripts/run-in.ts";
import { useReplacedModules } from "./replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const folder = realpathSync(mkdtempSync(join(tmpdir(), "run-")));
afterAll(() => rmSync(folder, { recursive: true }));
const shell = (script: string) => ["sh", "-c", script] as const;

describe("a command", () => {
  it("runs in the folder of the project, with the installed programs before all others", async () => {
    const [place, path] = (await run(...shell('pwd; echo "$PATH"'))).split("\n");
    expect(place).toBe(root);
    expect(path).toBe(`${fromRoot("node_modules", ".bin")}:${process.env["PATH"]}`);
  });

  it("that fails has its text and both of its outputs in the message", async () => {
    await expect(run(...shell("echo seen; echo wrong >&2; exit 3"))).rejects.toThrow(
      /^sh -c echo seen; .*\nseen\nwrong\n$/s,
    );
  });

  it("may print many megabytes", async () => {
    expect(await run(...shell("head -c 5000000 /dev/zero"))).toHaveLength(5_000_000);
  });
});

describe("a command in a folder", () => {
  it("runs there, with the programs of the workspace, and with variables beside those of this process", async () => {
    vi.stubEnv("OWN", "of this process");
    const [place, path, own] = (
      await runIn(folder, [...shell('pwd; echo "$PATH"; echo "$OWN $HOME"')], { OWN: "own" })
    ).split("\n");
    expect([place, own]).toEqual([folder, `own ${process.env["HOME"]}`]);
    expect(path).toBe(
      [
        join(folder, "node_modules", ".bin"),
        join(folder, "..", "..", "node_modules", ".bin"),
        process.env["PATH"],
      ].join(":"),
    );
  });

  it("that fails has both of its outputs in the message, cut, and whole beside it", async () => {
    const failure = runIn(folder, [...shell("head -c 9000 /dev/zero | tr '\\0' a; echo wrong >&2; exit 3")]);
    const { message, stdout, stderr } = await failure.then(
      () => ({}) as never,
      (error) => error,
    );
    expect([message.length, stdout.length, stderr]).toEqual([4_000, 9_000, "wrong\n"]);
    expect(message).toMatch(/^sh -c head/);
  });

  it("may print many megabytes, and take five minutes unless it is told otherwise", async () => {
    const printed = await runIn(folder, [...shell("head -c 5000000 /dev/zero")]);
    expect(printed).toHaveLength(5_000_000);
    const timeouts: number[] = [];
    const execFile = (
      ...[, , options, done]: [string, string[], { timeout: number }, (error: null) => void]
    ) => {
      timeouts.push(options.timeout);
      done(null);
    };
    replace("node:child_process", { execFile });
    const { runIn: own } = await importAnew<typeof RunIn>("run-in.ts");
    await own(folder, ["any"]);
    await own(folder, ["any"], {}, 20);
    expect(timeouts).toEqual([5 * 60 * 1000, 20]);
  });

  it("is ended when it takes longer than it may", async () => {
    await expect(runIn(folder, ["sleep", "30"], {}, 20)).rejects.toThrow(/^sleep 30\n$/);
  });
});
