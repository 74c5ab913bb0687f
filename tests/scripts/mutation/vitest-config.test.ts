// tier: integration
import { existsSync } from "node:fs";
import { expect, it, vi } from "vitest";
import type { TestSpecification } from "vitest/node";
import type { Area } from "../../../scripts/mutation/area.ts";
import { areas } from "../../../scripts/mutation/areas.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { restoring } from "../../../scripts/restoring.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { importAnew } = useReplacedModules();

it("the tests of an area run in the order of its list", async () => {
  const area = "store/sqlite";
  vi.stubEnv("MUTATION_AREA", area);
  const { default: config } = await import("../../../scripts/mutation/vitest.config.ts");
  // The package as it is built has no mutant.
  expect([config.resolve?.conditions, config.ssr?.resolve?.conditions]).toEqual([["source"], ["source"]]);
  expect(config.test?.include).toEqual(areas[area].tests);
  expect(config.test).toMatchObject(restoring);
  const [external] = (config.test?.server?.deps?.external ?? []) as RegExp[];
  const isExternal = ["generated/validators.js", "scripts/generate/files.ts", "generated/errors.ts"].map(
    (file) => external?.test(fromRoot(file)),
  );
  expect(isExternal).toEqual([true, false, false]);
  // On a busy machine a mutant must not be noticed by the clock.
  expect(config.test?.testTimeout).toBe(60_000);
  const setup = String(config.test?.setupFiles);
  expect(existsSync(fromRoot(setup)), setup).toBe(true);
  const Sequencer = config.test?.sequence?.sequencer;
  if (!Sequencer) throw new Error("There is no order.");
  const files = areas[area].tests.map((file) => ({ moduleId: fromRoot(file) }) as TestSpecification);
  expect(files.length).toBeGreaterThan(3);
  expect(await new Sequencer(undefined as never).sort(files.toReversed())).toEqual(files);
});

it("the areas of the pages are those with a late module, which loads all of them", () => {
  const late = Object.entries<Area>(areas).filter(([, { load }]) => load !== undefined);
  expect(late.map(([name]) => name)).toEqual(Object.keys(areas).filter((name) => name.startsWith("pages/")));
  expect(new Set(late.map(([, { load }]) => load))).toEqual(new Set(["src/sandbox/pages/app.ts"]));
});

it.each(Object.entries<Area>(areas).filter(([, { load }]) => load !== undefined))(
  "the late module of the area %s is loaded before its tests",
  async (area, { load = "" }) => {
    let isLoaded = false;
    vi.doMock(fromRoot(load), () => {
      isLoaded = true;
      return {};
    });
    vi.stubEnv("MUTATION_AREA", area);
    await importAnew("mutation/load.ts");
    vi.doUnmock(fromRoot(load));
    expect(isLoaded).toBe(true);
  },
);
