import { expect, it, vi } from "vitest";
import { fromRoot, root } from "../../scripts/paths.ts";
import { useReplacedModules } from "./replaced-modules.ts";

const { importAnew } = useReplacedModules();

it("a script finds the files of the project from any folder", async () => {
  vi.spyOn(process, "cwd").mockReturnValue("/elsewhere");
  const elsewhere = await importAnew<{ fromRoot: typeof fromRoot; root: string }>("paths.ts");
  expect(elsewhere.root).toBe(root);
  expect(elsewhere.fromRoot("openapi", "facts.yaml")).toBe(fromRoot("openapi", "facts.yaml"));
});
