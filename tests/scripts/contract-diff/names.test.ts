import { execFileSync, spawnSync } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type * as Documents from "../../../scripts/contract-diff/documents.ts";
import { isName, nameChangesBetween } from "../../../scripts/contract-diff/names.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "names-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function changesBetween(older: object, newer: object) {
  const files = [join(folder, "old.json"), join(folder, "new.json")] as const;
  await writeFile(files[0], JSON.stringify({ components: older }));
  await writeFile(files[1], JSON.stringify({ components: newer }));
  return nameChangesBetween(...files);
}

/** The sections of OpenAPI from which generators make names of types, fields or functions. */
const sections = ["schemas", "responses", "parameters", "requestBodies", "headers", "securitySchemes"];

describe("the names of components", () => {
  it.each(sections)(
    "in %s break code when they are removed, and not when they are added",
    async (section) => {
      const [one, two] = [{ [section]: { Kept: {}, Old: {} } }, { [section]: { Kept: {}, New: {} } }];
      const { changes, isNew } = await changesBetween(one, two);
      const pointer = `#/components/${section}`;
      expect(changes).toEqual([
        { class: "breaking", pointer: `${pointer}/Old`, what: "The name was removed, and so was its type." },
        { class: "non-breaking", pointer: `${pointer}/New`, what: "The name was added." },
      ]);
      expect([`${pointer}/New`, `${pointer}/New/properties/a`, `${pointer}/Kept/a`].map(isNew)).toEqual([
        ...[true, true, false],
      ]);
      expect([`${pointer}/New`, `${pointer}/New/properties`, pointer].map(isName)).toEqual([
        true,
        false,
        false,
      ]);
    },
  );

  it("are not the pointers of operations, which are as long", () => {
    expect(["#/paths/~1session/post", "#/components/examples/paid"].map(isName)).toEqual([false, false]);
  });

  it("of examples are no names of code, and a document may have no components", async () => {
    expect((await changesBetween({ examples: { old: {} } }, {})).changes).toEqual([]);
    const file = join(folder, "empty.yaml");
    await writeFile(file, "");
    expect((await nameChangesBetween(file, file)).changes).toEqual([]);
  });
});

/** A machine may have the project without Git, as from an archive. */
describe.skipIf(spawnSync("git", ["--version"]).status !== 0)("a document of a revision", () => {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: folder, stdio: "pipe" }).toString();
  async function commit(version: string) {
    await mkdir(join(folder, "generated"), { recursive: true });
    await writeFile(join(folder, "generated", "openapi.json"), version);
    await writeFile(join(folder, "other.yaml"), `other of ${version}`);
    git("add", "generated", "other.yaml");
    const author = ["-c", "user.name=Test", "-c", "user.email=test@shop.example"];
    git(...author, "commit", "--quiet", "--message", version);
  }
  const documents = () => {
    const run = async (program: string, ...args: string[]) =>
      execFileSync(program, args, { cwd: folder, stdio: "pipe" }).toString();
    replace(fromRoot("scripts", "run.ts"), { run });
    return importAnew<typeof Documents>("contract-diff/documents.ts");
  };
  beforeEach(async () => {
    git("init", "--quiet", "--initial-branch", "main");
    await commit("one");
  });

  it("is that of the last release before the present commit, and not of one on another branch", async () => {
    const { lastRelease } = await documents();
    git("tag", "guides-2026");
    git("checkout", "--quiet", "-b", "next");
    await commit("two");
    git("tag", "v2.0.0");
    git("checkout", "--quiet", "main");
    expect(await lastRelease()).toBeUndefined();
    git("tag", "v1.0.0");
    await commit("three");
    expect(await lastRelease()).toBe("v1.0.0");
    git("checkout", "--quiet", "next");
    expect(await lastRelease()).toBe("v2.0.0");
  });

  it("is its bundle or the file that is named, and two of them do not replace each other", async () => {
    const { documentOf } = await documents();
    await commit("two");
    const names = ["HEAD", "HEAD~1", "HEAD~1:other.yaml"];
    const files = await Promise.all(names.map((name) => documentOf(name, folder)));
    const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
    expect(texts).toEqual(["two", "one", "other of one"]);
    const file = join(folder, "other.yaml");
    expect(await documentOf(file, join(folder, "nowhere"))).toBe(file);
    await expect(documentOf("HEAD:none.yaml", folder)).rejects.toThrow(
      "HEAD:none.yaml is neither a file nor a Git revision with none.yaml.",
    );
  });
});
