import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { operations } from "../../generated/operations.ts";
import { component, operationOf, readContract } from "../../scripts/contract.ts";
import { samplesOf } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import {
  referenceContract,
  referenceOutline,
  referencePath,
  writeReference,
} from "../../scripts/docs/reference.ts";
import type { ApiResponse } from "../../scripts/generate/contract.ts";
import { operationsOf } from "../../scripts/generate/environments.ts";

const options = { base: "/avirato/", site: "https://pages.example" };
const contract = await readContract();
const reference = await referenceContract(options);

it("the reference has for each operation its samples and the link that tries it", async () => {
  const requests = await exampleRequests();
  expect(requests).toHaveLength(operations.length);
  for (const request of requests) {
    const { description, "x-codeSamples": samples } = operationOf(reference, request);
    expect(samples).toEqual(samplesOf(request));
    const own = operationOf(contract, request).description.trimEnd();
    expect(description.startsWith(own)).toBe(true);
    const link = `[Try it](/avirato/console/?operation=${request.operationId}) against the sandbox.\n`;
    expect(description.endsWith(`\n${link}`)).toBe(true);
  }
});

it("the reference has the operations of Test before those of Live, as does its outline, which ends with the webhooks", async () => {
  const paths = Object.keys(reference.paths);
  expect(paths.toSorted()).toEqual(Object.keys(contract.paths).toSorted());
  const isTest = (path: string) => path.includes("/test/");
  expect(paths.map(isTest)).toEqual(paths.map(isTest).toSorted((a, b) => Number(b) - Number(a)));
  const outline = await referenceOutline();
  const places = outline.map(({ text }) =>
    text.startsWith("Webhook ") ? 2 : Number(!/^\w+ \S*\/test\//.test(text)),
  );
  expect(new Set(places)).toEqual(new Set([0, 1, 2]));
  expect(places).toEqual(places.toSorted());
  for (const entry of operations) {
    const { summary, description } = operationOf(contract, entry);
    const { operationId, method, path, tag } = entry;
    expect(outline).toContainEqual({
      id: `/${tag.toLowerCase()}/${operationId.toLowerCase()}`,
      title: summary,
      text: `${method} ${path} (${operationId}). ${description}`,
    });
  }
  for (const { post } of Object.values(contract.webhooks))
    expect(outline).toContainEqual({
      id: referencePath("webhooks", post.operationId),
      title: post.summary,
      text: `Webhook ${post.operationId}. ${post.description}`,
    });
});

it("each error response of the reference has the advice on the codes of its examples, and its description as its title", () => {
  const codesOf = (content: ApiResponse["content"]) =>
    Object.values(content["application/json"].examples).flatMap(({ $ref }) => {
      const { error } = component(contract, "examples", { $ref }).value;
      return error ? [error.code] : [];
    });
  const shown = new Map(
    operationsOf(reference).map(({ operation }) => [operation.operationId, operation.responses]),
  );
  let advised = 0;
  for (const { operation } of operationsOf(contract)) {
    for (const [status, { description, content }] of Object.entries(operation.responses)) {
      const response = shown.get(operation.operationId)?.[status];
      const lines = Array.from(response?.description.matchAll(/^- `(\d+)`:/gm) ?? [], ([, code]) =>
        Number(code),
      );
      const wanted = [...new Set(codesOf(content))];
      expect([operation.operationId, status, lines.toSorted()]).toEqual([
        ...[operation.operationId, status],
        wanted.toSorted(),
      ]);
      if (wanted.length === 0) continue;
      advised += 1;
      expect(response?.["x-summary"]?.startsWith(description.trimEnd())).toBe(true);
    }
  }
  expect(advised).toBeGreaterThan(100);
});

it("the reference names the files to download, and describes the key where Redoc shows the security", () => {
  expect(reference.info.description).toContain("[Download this contract](/avirato/downloads/)");
  for (const scheme of Object.values(reference.components.securitySchemes))
    expect(scheme).toMatchObject({ "x-key-form": contract["x-api-key"]["x-key-form"] });
});

it("the reference is written with Redoc, which asks no other host for its picture", async () => {
  const folder = await mkdtemp(join(tmpdir(), "reference-"));
  try {
    await writeReference(join(folder, "reference"), options);
    const read = (name: string) => readFile(join(folder, "reference", name), "utf8");
    expect(JSON.parse(await read("contract.json"))).toEqual(JSON.parse(JSON.stringify(reference)));
    const script = await read("redoc.js");
    // As a Boolean: a message with the whole script would help nobody.
    const has = (text: string) => script.includes(text);
    expect([has("cdn.redoc.ly"), has("/avirato/reference/redocly.svg")]).toEqual([false, true]);
    expect(has('"aria-label":`Example`')).toBe(false);
    expect(await read("redocly.svg")).toContain("<svg");
  } finally {
    await rm(folder, { recursive: true });
  }
});
