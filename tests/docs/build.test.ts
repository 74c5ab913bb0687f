import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as Build from "../../scripts/docs/build.ts";
import { servedSite } from "../../scripts/docs/options.ts";
import { fromRoot, root } from "../../scripts/paths.ts";
import { useReplacedModules } from "../scripts/replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const docs = (name: string) => fromRoot("scripts", "docs", name);
const fresh = fromRoot(".cache", "site");
const files = fromRoot(".cache", "site-files");

/** What was done, in its order. */
let done: [name: string, ...given: unknown[]][];
const note =
  <Result>(name: string, result?: Result) =>
  async (...given: unknown[]) => {
    done.push([name, ...given]);
    return result as Result;
  };
const found = (name: string) => done.filter(([other]) => other === name).map(([, ...given]) => given);

beforeEach(async () => {
  done = [];
  const promises = await vi.importActual<object>("node:fs/promises");
  const calls = ["cp", "mkdir", "rename", "rm", "writeFile"].map((name) => [name, note(name)]);
  replace("node:fs/promises", { ...promises, stat: async () => ({}), ...Object.fromEntries(calls) });
  replace(docs("content.ts"), { writePages: note("pages") });
  replace(docs("downloads.ts"), { buildDownloads: note("downloads") });
  replace(docs("example-requests.ts"), { exampleRequests: async () => ["requests"] });
  replace(docs("reference.ts"), {
    referenceOutline: async () => ["outline"],
    writeReference: note("reference"),
  });
  replace(docs("security-headers.ts"), { writeSecurityHeaders: note("headers") });
  replace(fromRoot("scripts", "step.ts"), { step: (_: string, work: () => Promise<unknown>) => work() });
  replace(fromRoot("scripts", "run-in.ts"), { runIn: note("astro") });
});
const build = async (...given: Parameters<typeof Build.buildDocs>) =>
  (await importAnew<typeof Build>("docs/build.ts")).buildDocs(...given);

describe("the build of the site", () => {
  const options = { base: "/avirato/", site: "https://pages.example", api: "https://sandbox.example" };

  it("gives each part the options of the site, and puts the new site in the place of the old one at its end", async () => {
    await build(options, "/the/target");
    expect(found("pages")).toEqual([[fromRoot("docs", "site", "content", "docs"), options]]);
    expect(found("reference")).toEqual([[`${files}/reference`, options]]);
    expect(found("downloads")).toEqual([[files]]);
    expect(found("headers")).toEqual([[fresh, "/avirato/"]]);
    const [[place, command, environment] = []] = found("astro");
    expect([place, command]).toEqual([root, ["astro", "build", "--silent", "--root", "docs/site"]]);
    expect(environment).toEqual({
      ...{ ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: "production", BASE_URL: "/avirato/" },
      ...{ SITE_BASE: "/avirato/", SITE_ORIGIN: options.site, SITE_API: options.api },
    });
    const written = found("writeFile").map(([file, text]) => [String(file).split("/").at(-1), text]);
    expect(written.toSorted()).toEqual([
      ["outline.json", '["outline"]'],
      ["requests.json", '["requests"]'],
    ]);
    expect(done.slice(-3).map(([name, path]) => [name, path])).toEqual([
      ["headers", fresh],
      ["rm", "/the/target"],
      ["rename", fresh],
    ]);
    expect(found("rename")).toEqual([[fresh, "/the/target"]]);
  });

  it("begins with an empty folder of files, also on the first run, and puts each file where the generator looks for it", async () => {
    await build(options, "/the/target");
    const anyway = { recursive: true, force: true };
    expect(done.slice(0, 3)).toEqual([
      ["rm", files, anyway],
      ["mkdir", files, { recursive: true }],
      ["pages", fromRoot("docs", "site", "content", "docs"), options],
    ]);
    expect(found("rm").at(-1)).toEqual(["/the/target", anyway]);
    expect(found("cp")).toEqual([[fromRoot("docs", "site", "logo.svg"), `${files}/logo.svg`]]);
    const content = fromRoot("docs", "site", "content");
    expect(found("writeFile").toSorted()).toEqual([
      [`${content}/outline.json`, '["outline"]'],
      [`${content}/requests.json`, '["requests"]'],
    ]);
  });

  it("tells the generator of no sandbox when there is none, and of its own when the sandbox serves the site", async () => {
    await build({ base: "/", site: options.site });
    await build(servedSite);
    const [none, own] = found("astro").map(([, , environment]) => environment as Record<string, string>);
    expect(none).not.toHaveProperty("SITE_API");
    expect(own).toMatchObject({ SITE_API: "", SITE_BASE: "/" });
    expect(found("rename").map(([, target]) => target)).toEqual([fromRoot("site"), fromRoot("site")]);
  });

  it("leaves the old site as it was when a page cannot be rendered", async () => {
    replace(fromRoot("scripts", "run-in.ts"), {
      runIn: () => Promise.reject(new Error("A link leads nowhere.")),
    });
    await expect(build(options, "/the/target")).rejects.toThrow("A link leads nowhere.");
    expect(found("rm").flat()).not.toContain("/the/target");
    expect(found("rename")).toEqual([]);
  });

  it("needs generated/, and says which command writes it", async () => {
    const promises = await vi.importActual<object>("node:fs/promises");
    replace("node:fs/promises", { ...promises, stat: () => Promise.reject(new Error("ENOENT")) });
    await expect(build(options)).rejects.toThrow("generated/openapi.yaml is missing; run npm run generate.");
  });
});
