import type { Browser } from "playwright-core";
import { expect, it, vi } from "vitest";
import { operations } from "../../../generated/operations.ts";
import { figures } from "../../../scripts/bench/figures.ts";
import type * as Site from "../../../scripts/bench/site.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";
import { shown } from "./known-servers.ts";

const { replace, importAnew } = useReplacedModules();

/** A browser that paints after 400 ms, shows an operation after 2,500 ms, and has loaded 150,000 bytes in two files. */
function knownBrowser(opened: string[], commands: unknown[][], awaited: unknown[][]) {
  let open = 0;
  let now = 0;
  vi.spyOn(performance, "now").mockImplementation(() => now);
  const newPage = async () => {
    let finished = (_: { encodedDataLength: number }) => {};
    open += 1;
    const session = {
      send: async (...command: unknown[]) => void commands.push(command),
      on: (_: string, listener: typeof finished) => {
        finished = listener;
      },
    };
    const waitFor = async () => {
      now += 2_500;
    };
    return {
      context: () => ({ newCDPSession: async () => session }),
      goto: async (url: string) => void opened.push(url.replace("http://site", "")),
      evaluate: (work: () => Promise<number>) => work(),
      locator: (...wanted: unknown[]) => {
        awaited.push(wanted);
        return { first: () => ({ waitFor }) };
      },
      waitForLoadState: async () => {
        for (const encodedDataLength of [100_000, 50_000]) finished({ encodedDataLength });
      },
      close: async () => {
        open -= 1;
      },
    };
  };
  /** A page that paints its background before its content. */
  class PerformanceObserver {
    readonly #seen: (list: object) => void;
    constructor(seen: (list: object) => void) {
      this.#seen = seen;
    }
    observe({ type, buffered }: { type: string; buffered: boolean }) {
      expect([type, buffered]).toEqual(["paint", true]);
      const times: Record<string, number> = { "first-paint": 300, "first-contentful-paint": 400 };
      this.#seen({ getEntriesByName: (name: string) => [{ startTime: times[name] }] });
    }
  }
  vi.stubGlobal("PerformanceObserver", PerformanceObserver);
  return { browser: { newPage } as unknown as Browser, open: () => open };
}

it("the site has the paint of each guide, the time until the first operation, and the bytes of the reference", async () => {
  const opened: string[] = [];
  const commands: unknown[][] = [];
  const awaited: unknown[][] = [];
  const { browser, open } = knownBrowser(opened, commands, awaited);
  const buildDocs = vi.fn(async () => {});
  replace(fromRoot("scripts", "docs", "build.ts"), { buildDocs });
  const withChromium = (work: (browser: Browser) => Promise<void>) => work(browser);
  replace(fromRoot("scripts", "chromium", "launch.ts"), { withChromium });
  const close = vi.fn(async () => {});
  const createSandbox = async () => ({ listen: async () => ({ url: "http://site" }), close });
  replace(fromRoot("src", "sandbox", "sandbox.ts"), { createSandbox });
  const { benchSite } = await importAnew<typeof Site>("bench/site.ts");
  const measured = figures();
  await benchSite(measured, { quick: true });
  const times = (count: number, value: number) => Array.from({ length: count }, () => value);
  expect(shown(measured)).toEqual({
    // Of four guides in two rounds.
    "first paint of a guide at 1.6 Mbit/s: Chromium": ["s", times(8, 0.4)],
    "first paint of a guide at 1.6 Mbit/s: limit": ["s", times(8, 1)],
    "reference until its first operation at 1.6 Mbit/s: Chromium": ["s", times(2, 2.5)],
    "reference until its first operation at 1.6 Mbit/s: limit": ["s", times(2, 6)],
    "reference, transferred: Chromium": ["kB", times(2, 150)],
    "reference, transferred: limit": ["kB", times(2, 800)],
  });
  const pages = ["/", "/webhooks/", "/errors/", "/es/", "/reference/#/sessions/createsession"];
  expect(opened.map((path) => path.toLowerCase())).toEqual([...pages, ...pages]);
  expect(open()).toBe(0);
  for (const once of [buildDocs, close]) expect(once).toHaveBeenCalledOnce();
  // A megabit per second is 125,000 bytes.
  const [downloadThroughput, uploadThroughput] = [1.6 * 125_000, 0.75 * 125_000];
  const network = { offline: false, latency: 150, downloadThroughput, uploadThroughput };
  expect(commands.slice(0, 2)).toEqual([["Network.enable"], ["Network.emulateNetworkConditions", network]]);
  expect(commands).toHaveLength(2 * opened.length);
  const [first] = operations;
  expect(first.operationId.toLowerCase()).toBe("createsession");
  expect(awaited).toEqual(times(2, 0).map(() => [".tag-post + *", { hasText: first.path }]));
  const whole = figures();
  await benchSite(whole, { quick: false });
  expect(whole.values({ what: "reference, transferred", who: "Chromium" })).toHaveLength(5);
});
