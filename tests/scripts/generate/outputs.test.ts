import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import assumptionsFile from "../../../generated/assumptions.json" with { type: "json" };
import { environments } from "../../../generated/constants.ts";
import { apiErrors, errorCodes, fieldErrorCodes } from "../../../generated/errors.ts";
import { operations } from "../../../generated/operations.ts";
import { fromRoot } from "../../../scripts/paths.ts";

const generated = (name: string) => readFile(fromRoot("generated", name), "utf8");

describe("generated/", () => {
  // `npm run generate -- --check`, a part of `npm test`, compares its bytes with openapi/.
  it("has a notice in every file that it is generated", async () => {
    const entries = await readdir(fromRoot("generated"), { recursive: true, withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => relative(fromRoot("generated"), join(parentPath, name)));
    // Bruno's files have no comments; the file of the collection has the notice for all of them.
    const isSilent = (name: string) => /^collections\/bruno\/(?!collection\.bru$)/.test(name);
    const withNotice = names.filter((name) => !isSilent(name));
    expect(withNotice).toContain("collections/bruno/collection.bru");
    for (const name of withNotice)
      expect(await generated(name), name).toMatch(/Generated from openapi\/ by `npm run generate`/);
  });

  it("has the same document as YAML and as JSON", async () => {
    const { "x-generated": _, ...json } = JSON.parse(await generated("openapi.json"));
    expect(parse(await generated("openapi.yaml"))).toEqual(json);
  });

  it("has no reference that leaves the bundle", async () => {
    const references = (await generated("openapi.json")).matchAll(/"\$ref": "([^"]+)"/g);
    expect([...references].map(([, target]) => target).filter((target) => !target?.startsWith("#/"))).toEqual(
      [],
    );
  });

  it("has the path, scope and kind of every operation", () => {
    for (const operation of operations) {
      const { scope, routes } = environments[operation.environment];
      expect(operation).toMatchObject({
        scope,
        path: routes + operation.route,
        write: operation.method === "POST",
      });
    }
  });

  it("has the fourteen error codes, and every error has one of them", () => {
    const codes = errorCodes.map(({ code }) => code);
    expect(codes).toEqual([
      10404, 10409, 10429, 10500, 10503, 11001, 11002, 11008, 12001, 12002, 12006, 12009, 13001, 13004,
    ]);
    for (const { code, statusCode } of Object.values(apiErrors)) {
      expect(errorCodes.find((entry) => entry.code === code)?.statusCodes).toContain(statusCode);
    }
  });

  it("lists the fields that have their own error code", () => {
    expect(fieldErrorCodes).toEqual({
      countryCode: 12006,
      deliverAt: 12002,
      createdFrom: 12002,
      createdTo: 12002,
    });
  });

  it("lists each assumption once, with every place that depends on it", () => {
    const sentences = assumptionsFile.assumptions.map(({ assumed }) => assumed);
    expect(new Set(sentences).size).toBe(sentences.length);
    const paths = assumptionsFile.assumptions.find(({ assumed }) => assumed.startsWith("The path follows"));
    expect(paths?.places).toEqual(
      ["live", "test"].flatMap((tree) =>
        ["cancel", "capture", "extend"].map((name) => `${tree}/payment-${name}.yaml#/post`),
      ),
    );
  });

  it("says in words where each assumption applies, in each operation", () => {
    const of = (name: string) => assumptionsFile.assumptions.find((assumption) => assumption.name === name);
    expect(assumptionsFile.assumptions.filter(({ where }) => where.length === 0)).toEqual([]);
    expect(of("RefundReason")).toMatchObject({
      anchor: "refundreason",
      status: "assumed",
      where: [
        { what: "reason in the request body", operations: ["refundPayment"] },
        { what: "data.reason in the response", operations: expect.arrayContaining(["refundPayment"]) },
        { what: "data.modifications[].reason in the response", operations: ["listModifications"] },
        { what: "data.reason in the event", operations: expect.arrayContaining(["sendRefund"]) },
        { what: "data.reason in the schema WebhookEvent", operations: [] },
      ],
    });
    expect(of("ReturnUrl")?.where[0]).toEqual({
      what: "urlOk in the request body",
      operations: ["createSession"],
    });
    expect(of("ApiKey.checks")?.where).toEqual([{ what: "API key: checks", operations: [] }]);
    expect(of("PayloadTooLarge")?.where[0]?.what).toBe("status 413");
  });
});
