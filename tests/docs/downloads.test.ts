import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { buildDownloads, downloadPath, downloads } from "../../scripts/docs/downloads.ts";
import { fromRoot } from "../../scripts/paths.ts";

let site: string;
beforeAll(async () => {
  site = await mkdtemp(join(tmpdir(), "site-"));
  await buildDownloads(site);
});
afterAll(() => rm(site, { recursive: true }));

const page = () => readFile(fromRoot("docs", "guides", "downloads.md"), "utf8");

describe("the downloads of the site", () => {
  it("are the generated files, byte for byte", async () => {
    for (const file of downloads) {
      expect(await readFile(join(site, downloadPath(file))), file).toEqual(
        await readFile(fromRoot("generated", file)),
      );
    }
  });

  it("have the Bruno collection as an archive whose bytes depend on its files alone", async () => {
    const archive = await readFile(join(site, "avirato.bruno.zip"));
    const folder = fromRoot("generated", "collections", "bruno");
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const unpacked = unzipSync(archive);
    expect(Object.keys(unpacked)).toHaveLength(files.filter((file) => file.isFile()).length);
    for (const [name, bytes] of Object.entries(unpacked))
      expect(strFromU8(bytes)).toBe(await readFile(join(folder, name), "utf8"));
    vi.setSystemTime("2031-06-28T10:30:00Z");
    await buildDownloads(site);
    vi.useRealTimers();
    expect(await readFile(join(site, "avirato.bruno.zip"))).toEqual(archive);
  });

  it("are all linked on one page, which names the package's export of each", async () => {
    const text = await page();
    const linked = [...text.matchAll(/\]\(..\/..\/generated\/([^)]+)\)/g)].map(([, file = ""]) =>
      downloadPath(file),
    );
    expect(linked.toSorted()).toEqual([...downloads, "collections/bruno/"].map(downloadPath).toSorted());
    for (const name of Object.keys(manifest.exports).filter((entry) => /openapi/.test(entry)))
      expect(text).toContain(`\`${name}\``);
  });
});
