import type { Browser } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { servedSite, siteOptions } from "../../scripts/docs/options.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { sandboxCommandTable } from "../../src/sandbox/commands/sandbox.ts";
import type { OptionTable } from "../../src/sandbox/core/option.ts";
import { useReplacedModules } from "./replaced-modules.ts";

// What a script does with what it is told, when the parts that take long are others.

const scripts = (path: string) => fromRoot("scripts", path);
const { replace, runScript } = useReplacedModules();

describe("npm run docs", () => {
  const build = async (...args: string[]) => {
    const buildDocs = vi.fn(async () => {});
    replace(scripts("docs/build.ts"), { buildDocs });
    await runScript("docs.ts", ...args);
    return buildDocs.mock.calls;
  };

  it("builds the site that npm start serves, unless it is told otherwise", async () => {
    expect(await build()).toEqual([[servedSite]]);
  });

  it.each([
    [{ base: "/avirato/" }],
    [{ site: "https://pages.example" }],
    [{ api: "https://sandbox.example" }],
    [{ repository: "https://code.example/edit/main" }],
    [{ base: "/avirato/", site: "https://pages.example", api: "https://sandbox.example" }],
  ])("builds a site for a host of static files with %j", async (options) => {
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    expect(await build(...args)).toEqual([[siteOptions(options)]]);
  });
});

describe("npm start", () => {
  async function start(...args: string[]) {
    const done: unknown[] = [];
    const note =
      <Result>(name: string, result?: Result) =>
      async (...given: unknown[]) => {
        done.push([name, ...given]);
        return result as Result;
      };
    replace(scripts("generate/outputs.ts"), { generate: note("generate", "the outputs") });
    replace(scripts("generate/files.ts"), { writeOutputs: note("write") });
    replace(scripts("docs/build.ts"), { buildDocs: note("build") });
    replace(scripts("run.ts"), { run: note("run") });
    const url = "http://127.0.0.1:8080";
    const sandbox = { isSandbox: true };
    const stopped: unknown[] = [];
    replace(fromRoot("src", "sandbox", "commands", "sandbox.ts"), {
      sandboxCommandTable,
      requireAddress: note("address"),
      createAuditedSandbox: note("sandbox", sandbox),
      listenOrClose: note("listen", { url }),
      stopOnSignal: (of: unknown) => stopped.push(of),
      introduction: (...given: unknown[]) => `introduction ${JSON.stringify(given)}`,
    });
    const { printed } = await runScript("start.ts", ...args);
    return { done, printed, stopped, sandbox, url };
  }

  it("updates generated/, lints and builds before it listens, and shows the addresses and the keys", async () => {
    const { done, printed, stopped, sandbox, url } = await start(
      ...["--port", "8080", "--host", "127.0.0.2", "--webcode", "SHOP07"],
    );
    expect(done.map((entry) => (entry as string[])[0])).toEqual([
      ...["address", "generate", "write", "run", "build", "sandbox", "listen"],
    ]);
    expect(done).toContainEqual(["write", "the outputs"]);
    expect(done).toContainEqual(["run", "npm", "run", "--silent", "lint:contract"]);
    // Every option that is given is the listener's or the sandbox's.
    const [[, { port, host, ...others }]] = done as [[string, Record<string, unknown>]];
    expect({ port, host, ...others }).toMatchObject({ port: 8080, host: "127.0.0.2", webcode: "SHOP07" });
    expect(done).toContainEqual(["sandbox", { ...others, site: fromRoot("site") }]);
    expect(done.at(-1)).toEqual(["listen", sandbox, { port, host }]);
    for (const line of [
      `Developer site  ${url}/`,
      `API reference   ${url}/reference/`,
      `Dashboard       ${url}/dashboard`,
      `Sandbox         ${url}/external/v1/`,
      `introduction ${JSON.stringify([sandbox, url, "SHOP07"])}`,
      "To run the mock, use npm run mock. To stop, press Ctrl+C.",
    ])
      expect(printed.split("\n")).toContain(line);
    expect(stopped).toEqual([sandbox]);
  });

  it("shows no keys where requests are logged, because the output is kept there", async () => {
    const { printed } = await start("--log-requests");
    expect(printed).not.toContain("introduction");
    expect(printed).toContain("Requests are logged, so keys and secrets are not shown.");
  });

  it("does nothing but print its usage with --help", async () => {
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    const { done, printed } = await start("--help");
    const usage = printed + write.mock.calls.map(([text]) => text).join("");
    write.mockRestore();
    expect(done).toEqual([]);
    expect(usage).toMatch(/^Updates generated\/, .*Usage: npm start \[-- options of avirato sandbox\]/s);
    for (const [name, { flag }] of Object.entries(sandboxCommandTable as OptionTable))
      expect(usage).toContain(
        `--${flag ?? name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      );
  });
});

it("npm run screenshots photographs every page in light and dark, at the width of a phone and of a desktop", async () => {
  const photographs: Record<string, unknown> = {};
  let open = 0;
  const newPage = async (options: { colorScheme: string; viewport: { width: number } }) => {
    let visited = "nothing";
    open += 1;
    return {
      goto: async (path: string) => {
        visited = path;
      },
      screenshot: async ({ path, fullPage }: { path: string; fullPage: boolean }) => {
        photographs[path] = [visited, options.colorScheme, options.viewport.width, fullPage];
      },
      close: async () => {
        open -= 1;
      },
    };
  };
  const close = vi.fn(async () => {});
  const url = "http://127.0.0.1:4020";
  const createSandbox = vi.fn(async (_: object) => ({ listen: async () => ({ url }), close }));
  const buildDocs = vi.fn(async () => {});
  const path = "/test/keys";
  const visit = (page: { goto: (path: string) => Promise<void> }) => page.goto(path);
  const visitedPages = vi.fn(async (..._: unknown[]) => [{ name: "dashboard, keys /", visit }]);
  const promises = await vi.importActual<object>("node:fs/promises");
  const disk: unknown[] = [];
  const note =
    (name: string) =>
    async (...given: unknown[]) =>
      void disk.push([name, ...given]);
  replace("node:fs/promises", { ...promises, mkdir: note("mkdir"), rm: note("rm") });
  replace(scripts("docs/build.ts"), { buildDocs });
  replace(scripts("screenshots/visited-pages.ts"), { visitedPages });
  replace(scripts("chromium/launch.ts"), {
    withChromium: (work: (browser: Browser) => Promise<void>) => work({ newPage } as unknown as Browser),
  });
  replace(fromRoot("src", "sandbox", "sandbox.ts"), { createSandbox });
  expect((await runScript("screenshots.ts")).code).toBe(0);
  const file = (suffix: string) => fromRoot(".cache", "screenshots", `dashboard-keys-${suffix}.png`);
  expect(photographs).toEqual({
    [file("phone-light")]: [path, "light", 390, true],
    [file("desktop-light")]: [path, "light", 1280, true],
    [file("phone-dark")]: [path, "dark", 390, true],
    [file("desktop-dark")]: [path, "dark", 1280, true],
  });
  // Those of pages that are no more would stay, and nothing else in .cache/ may go.
  const shots = fromRoot(".cache", "screenshots");
  expect(disk).toEqual([
    ["rm", shots, { recursive: true, force: true }],
    ["mkdir", shots, { recursive: true }],
  ]);
  expect(createSandbox).toHaveBeenCalledWith({ site: fromRoot("site") });
  expect(visitedPages.mock.calls[0]?.[1]).toBe(url);
  expect([open, buildDocs.mock.calls.length, close.mock.calls.length]).toEqual([0, 1, 1]);
});
