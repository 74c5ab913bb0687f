// tier: integration
import { expect, it, vi } from "vitest";
import type { TestSpecification } from "vitest/node";
import { areas } from "../../../scripts/mutation/areas.ts";
import { fromRoot } from "../../../scripts/paths.ts";

it("the tests of an area run in the order of its list", async () => {
  const area = "store/sqlite";
  vi.stubEnv("MUTATION_AREA", area);
  const { default: config } = await import("../../../scripts/mutation/vitest.config.ts");
  vi.unstubAllEnvs();
  const Sequencer = config.test?.sequence?.sequencer;
  if (!Sequencer) throw new Error("There is no order.");
  const files = areas[area].tests.map((file) => ({ moduleId: fromRoot(file) }) as TestSpecification);
  expect(files.length).toBeGreaterThan(3);
  expect(await new Sequencer(undefined as never).sort(files.toReversed())).toEqual(files);
});
