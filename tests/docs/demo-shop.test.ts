import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { sessionBody } from "../support/sandbox.ts";
import { shownCode } from "../support/shown-code.ts";

let folder: string;
let sandbox: Sandbox;
/** The code on the page of the demo shop, as a merchant's own module. */
let shop: typeof import("../../src/sandbox/pages/demo-shop/shop.ts");
const responses: string[] = [];

beforeAll(async () => {
  sandbox = await createSandbox({
    receiver: async (request) => {
      const response = await shop.receiveWebhook(request, [sandbox.secrets.test]);
      responses.push(await response.clone().text());
      return response;
    },
  });
  const page = await (await sandbox.fetch("/shop/ok")).text();
  // Inside the project, so that it imports the package by its name, as a shop does.
  await mkdir(fromRoot(".cache"), { recursive: true });
  folder = await mkdtemp(fromRoot(".cache", "demo-shop-"));
  const file = join(folder, "shop.ts");
  await writeFile(file, shownCode(page));
  shop = await import(file);
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true });
});

it("the code on the page of the demo shop opens the data of a customer and verifies webhooks when a shop copies it", async () => {
  const created = await sandbox.fetch("/external/v1/test/payment/session", {
    method: "POST",
    headers: { "X-API-KEY": sandbox.keys.test, "Content-Type": "application/json" },
    body: JSON.stringify(sessionBody),
  });
  const { sessionId } = (await created.json()).data;
  const { redirectUrl } = await sandbox.pay(sessionId);
  await sandbox.settled();
  const open = (order: object) => shop.openOrder(new Request(redirectUrl), [sandbox.secrets.test], order);
  expect((await open({ audience: "test:SHOP01", sessionId })).sessionId).toBe(sessionId);
  await expect(open({ sessionId: "SHOP01-EXT-1" })).rejects.toMatchObject({ code: "other_session" });
  expect(responses).toEqual(["The signature of AUTHORISATION is right."]);
  await expect(shop.openOrder(new Request(redirectUrl), ["another secret"])).rejects.toMatchObject({
    code: "not_genuine",
  });
});
