import { readFile } from "node:fs/promises";
import lang from "@usebruno/lang";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { operations } from "../../../../generated/operations.ts";
import { readContract } from "../../../../scripts/contract.ts";
import { brunoFiles } from "../../../../scripts/generate/collections/bruno.ts";
import { collectionOf } from "../../../../scripts/generate/collections/collection.ts";
import { postmanCollection } from "../../../../scripts/generate/collections/postman.ts";
import { fromRoot } from "../../../../scripts/paths.ts";
import { sampleKeys, sampleServer } from "../../../../scripts/sample-sandbox.ts";
import { sandboxCommandTable } from "../../../../src/sandbox/commands/sandbox.ts";
import { parseFlags } from "../../../../src/sandbox/core/flags.ts";

// The declared types of the package are those of what the project writes with it.
const { bruToJsonV2 } = lang as unknown as {
  bruToJsonV2(text: string): { assertions: { name: string; value: string }[] };
};

const controlPlane = parse(await readFile(fromRoot("openapi", "control-plane.yaml"), "utf8"));
const collection = await collectionOf(await readContract(), controlPlane);
const requests = collection.folders.flatMap((folder) => folder.requests);
const variable = (name: string) => collection.variables.find((entry) => entry.name === name)?.value;

describe("the collections", () => {
  it("send every operation of Test, and no other request than those of the control plane", () => {
    const test = operations.filter(({ environment }) => environment === "test");
    const sent = requests.map(({ operationId }) => operationId);
    expect(test.map(({ operationId }) => operationId).filter((name) => !sent.includes(name))).toEqual([]);
    for (const { operationId, path, hasApiKey, isWrite, method } of requests) {
      expect(hasApiKey).toBe(!path.startsWith("/_sandbox/"));
      expect(isWrite, operationId).toBe(hasApiKey && method === "POST");
      if (hasApiKey) expect(test.map((operation) => operation.operationId)).toContain(operationId);
    }
  });

  it("expect a success that the contract documents for the operation", () => {
    for (const { operationId, status } of requests.filter(({ hasApiKey }) => hasApiKey)) {
      const { statuses = [] } = operations.find((operation) => operation.operationId === operationId) ?? {};
      expect(statuses, operationId).toContain(status);
      expect(status, operationId).toBeLessThan(300);
    }
  });

  it("have the defaults of the local sandbox", () => {
    const { port, host, webcode } = sandboxCommandTable;
    expect(variable("baseUrl")).toBe(`http://${host.default}:${port.default}`);
    expect([sampleServer, controlPlane.servers[0].url]).toEqual([variable("baseUrl"), variable("baseUrl")]);
    expect(variable("webcode")).toBe(webcode.default);
    expect(variable("apiKey")).toBe(sampleKeys.test);
  });

  it("start the sandbox with the key that their requests send", () => {
    const [, command = ""] =
      /`npx -p avirato-payments-contract (avirato sandbox .*)`/.exec(collection.description) ?? [];
    expect(parseFlags(sandboxCommandTable, command.split(" ").slice(2), { environment: {} })).toMatchObject({
      options: { testKey: variable("apiKey") },
    });
  });

  it("have Bruno compare the status of each response, and members of its body", () => {
    const files = [...brunoFiles(collection, "")].filter(([, text]) => text.includes("type: http"));
    const shown = files.map(([, text]) =>
      bruToJsonV2(text).assertions.map(({ name, value }) => [name, value]),
    );
    expect(shown).toHaveLength(requests.length);
    for (const [index, [[name, value] = [], ...members]] of shown.entries()) {
      expect([name, value]).toEqual(["res.status", `eq ${requests[index]?.status}`]);
      for (const [member] of members) expect(member).toMatch(/^res\.body\b/);
    }
  });

  it("give Postman a value for each part of a path, and for nothing else", () => {
    interface Item {
      item?: Item[];
      request?: { url: { path: string[]; variable: { key: string; value: string }[] } };
    }
    const urlsOf = ({ item = [], request }: Item): NonNullable<Item["request"]>["url"][] => [
      ...(request ? [request.url] : []),
      ...item.flatMap(urlsOf),
    ];
    const urls = urlsOf(postmanCollection(collection, "")).filter(
      ({ variable: values }) => values.length > 0,
    );
    expect(urls.length).toBeGreaterThan(5);
    for (const { path, variable: values } of urls) {
      const parts = path.filter((part) => part.startsWith(":")).map((part) => part.slice(1));
      expect(values).toEqual(
        parts.map((key) => ({ key, value: expect.stringMatching(/^(?:\w+|\{\{\w+\}\})$/) })),
      );
    }
  });

  it("have a folder for each of these journeys, with its title and description", async () => {
    for (const { name, title, description } of collection.folders) {
      const journey = parse(await readFile(fromRoot("openapi", "workflows", `${name}.arazzo.yaml`), "utf8"));
      expect([title, description]).toEqual([journey.info.title, journey.workflows[0].description]);
    }
  });

  it("give each request of the API the key, and each write a new idempotency key", () => {
    const postman = JSON.stringify(postmanCollection(collection, ""));
    const bruno = [...brunoFiles(collection, "").values()].join("\n");
    const writes = requests.filter(({ isWrite }) => isWrite).length;
    const free = requests.filter(({ hasApiKey }) => !hasApiKey).length;
    expect(writes).toBeGreaterThan(10);
    expect(postman.match(/"key":"Idempotency-Key","value":"\{\{\$guid\}\}"/g)).toHaveLength(writes);
    expect(bruno.match(/^ {2}Idempotency-Key: \{\{\$guid\}\}$/gm)).toHaveLength(writes);
    expect(postman.match(/"auth":\{"type":"noauth"\}/g)).toHaveLength(free);
    expect(bruno.match(/^ {2}auth: none$/gm)).toHaveLength(free);
    expect(bruno.match(/^ {2}auth: inherit$/gm)).toHaveLength(requests.length - free);
  });

  it("have a file in the Bruno collection for each request and folder, in order", () => {
    const paths = [...brunoFiles(collection, "").keys()];
    expect(new Set(paths).size).toBe(2 + collection.folders.length + requests.length);
    expect(paths).toContain("online-payment/1-open-a-session.bru");
    expect(paths).toContain("online-payment/folder.bru");
  });
});
