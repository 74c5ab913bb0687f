import { expect, it, vi } from "vitest";
import type * as Changed from "../../../scripts/mutation/changed.ts";
import { changedLines, share, within } from "../../../scripts/mutation/changed.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const diff = `diff --git a/src/a.ts b/src/a.ts
--- a/src/a.ts
+++ b/src/a.ts
@@ -3 +3 @@ function one() {
-  return 1;
+  return 2;
@@ -10,2 +10,0 @@
-  gone();
-  gone();
@@ -20,0 +19,4 @@
+  four();
diff --git a/tests/a.test.ts b/tests/a.test.ts
new file mode 100644
--- /dev/null
+++ b/tests/a.test.ts
@@ -0,0 +1,2 @@
+one
+two
`;
const all = [
  { file: "src/a.ts", from: 3, to: 3 },
  { file: "src/a.ts", from: 19, to: 22 },
  { file: "tests/a.test.ts", from: 1, to: 2 },
];

it("changed lines are those that were added or replaced, not those that were deleted", () => {
  expect(changedLines(diff)).toEqual(all);
});

it("what changed since a revision is asked of Git, in files that still exist, whatever the revision is called", async () => {
  const run = vi.fn(async (..._: string[]) => diff);
  replace(fromRoot("scripts", "run.ts"), { run });
  const { linesChangedSince } = await importAnew<typeof Changed>("mutation/changed.ts");
  expect(await linesChangedSince("--output=a")).toEqual(all);
  const [command = []] = run.mock.calls;
  expect(command.slice(0, 2)).toEqual(["git", "diff"]);
  expect(command).toEqual(expect.arrayContaining(["--unified=0", "--diff-filter=d"]));
  expect(command.slice(-3)).toEqual(["--end-of-options", "--output=a", "--"]);
});

it("an area has the changed lines of its own files", () => {
  const area = { mutate: ["src/{a,b}.ts"], tests: [] };
  expect(within(area, all)).toEqual(["src/a.ts:3-3", "src/a.ts:19-22"]);
});

it("a share has whole pieces in random order, until there are enough lines", () => {
  const draw = (...numbers: number[]) => share(all, 5, () => numbers.shift() ?? 0);
  expect(draw(0.1, 0.2, 0.3)).toEqual(all.slice(0, 2));
  expect(draw(0.3, 0.2, 0.1)).toEqual([all[2], all[1]]);
  expect(share(all, 100).toSorted((one, other) => one.from - other.from)).toHaveLength(3);
});
