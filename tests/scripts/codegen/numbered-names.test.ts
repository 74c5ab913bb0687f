import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { numberedNames } from "../../../scripts/codegen/numbered-names.ts";

const contract = `
paths:
  /session:
    get:
      responses:
        "409":
          description: A conflict.
components:
  schemas:
    SessionId: {}
    Iso4217: {}
`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "names-"));
});
afterEach(() => rm(folder, { recursive: true }));

const namesIn = async (text: string) => {
  await writeFile(join(folder, "types.ts"), text);
  return numberedNames(folder, contract);
};

describe("names that a generator numbers", () => {
  it.each(["type", "interface", "enum", "class", "const enum", "declare type"])(
    "include an exported %s that ends in a digit",
    async (kind) => {
      expect(await namesIn(`export ${kind} SessionId2 {}`)).toEqual(["SessionId2"]);
    },
  );

  it("include those in folders, as generators have a file for each model", async () => {
    await mkdir(join(folder, "models", "sessions"), { recursive: true });
    await writeFile(join(folder, "models", "sessions", "id.ts"), "export type SessionId2 = string;");
    expect(await namesIn("export type SessionId3 = string;")).toEqual(["SessionId2", "SessionId3"]);
  });

  it("do not include a name that ends in a status of the contract", async () => {
    expect(await namesIn("export type GetSession409 = {};\nexport type GetSession418 = {};")).toEqual([
      "GetSession418",
    ]);
  });

  it("do not include the name of a component", async () => {
    expect(await namesIn("export type Iso4217 = string;")).toEqual([]);
  });

  it("are judged by the number at their end alone", async () => {
    expect(await namesIn("export type V2Session409 = {};\nexport type Session409Data2 = {};")).toEqual([
      "Session409Data2",
    ]);
  });

  it("include those in a namespace", async () => {
    expect(await namesIn("export namespace Api {\n  export type SessionId2 = string;\n}")).toEqual([
      "SessionId2",
    ]);
  });

  it("are those of declarations, and not of what a comment or a text says", async () => {
    expect(await namesIn("// export type SessionId2 = string;\nexport const a = 1;")).toEqual([]);
  });

  it("include one that is a part of a component's name", async () => {
    expect(await namesIn("export type Iso421 = string;\nexport type So4217 = string;")).toEqual([
      "Iso421",
      "So4217",
    ]);
  });

  it("are not looked for in a folder without TypeScript, which a tool left that did nothing", async () => {
    await expect(numberedNames(folder, contract)).rejects.toThrow("The tool generated no TypeScript.");
  });

  it("do not include types that are not exported", async () => {
    expect(await namesIn("type SessionId2 = string;")).toEqual([]);
  });
});
