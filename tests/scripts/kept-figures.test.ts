import { readFileSync } from "node:fs";
import { afterEach, expect, it, vi } from "vitest";
import { readRun, renderTools } from "../../scripts/codegen/page.ts";
import { tools } from "../../scripts/codegen/tools.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { readShown } from "../../scripts/proof/page.ts";
import { proofs } from "../../scripts/proof/proofs.ts";

const written = new Map<string, string>();
afterEach(() => {
  vi.doUnmock("node:fs/promises");
  written.clear();
});

/** A module that writes nothing to the disk. */
async function withoutDisk(path: string) {
  const promises = await vi.importActual<object>("node:fs/promises");
  const writeFile = async (file: string, text: string) => void written.set(file, text);
  vi.doMock("node:fs/promises", () => ({ ...promises, writeFile }));
  return import(`${fromRoot("scripts", path)}?without=disk`);
}
const kept = (name: string) => JSON.parse(written.get(fromRoot("docs", "internals", name)) ?? "null");

it("a run of the proofs keeps its figures, and writes the page that shows them", async () => {
  const shown = await readShown();
  await (await withoutDisk("proof/page.ts")).writeShown(proofs, shown);
  expect(kept("proof.json")).toEqual(shown);
  // In the form of the committed file, of which a run then changes its own lines alone.
  const file = fromRoot("docs", "internals", "proof.json");
  expect(written.get(file)).toBe(readFileSync(file, "utf8"));
  expect(written.get(fromRoot("docs", "internals", "proof.md"))).toContain("# Proof");
});

it("a run of the code generators keeps its results, and writes the page that shows them", async () => {
  // Not that of the results before, so that a page made of them is noticed.
  const run = { ...(await readRun()), date: "2031-02-03" };
  await (await withoutDisk("codegen/page.ts")).writeRun(tools, run);
  expect(kept("code-generators.json")).toEqual(run);
  const page = written.get(fromRoot("docs", "guides", "code-generators.md"));
  expect(page).toBe(renderTools(tools, run));
  expect(page).toContain("2031-02-03");
});
