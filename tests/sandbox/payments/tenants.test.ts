import { beforeAll, describe, expect, it } from "vitest";
import { type Environment, terminals } from "../../../generated/constants.ts";
import { insertPayment } from "../../../src/sandbox/payments/payments.ts";
import { newestPosPayments, timeOfPayment } from "../../../src/sandbox/payments/pos-lists.ts";
import { openSqlite } from "../../../src/sandbox/store/sqlite.ts";
import { amount, sessionBody, useSandbox } from "../../support/sandbox.ts";

const sandbox = useSandbox();

/** Names before and after each other, of which one begins like another. */
const webcodes = ["A", "SHOP01", "SHOP012", "Z"];
const tenants = (["live", "test"] as const).flatMap((environment) =>
  webcodes.map((webcode) => ({ environment, webcode })),
);
type Tenant = (typeof tenants)[number];
const keys = new Map<string, string>();
const keyOf = ({ environment, webcode }: Tenant) => ({ "X-API-KEY": keys.get(environment + webcode) ?? "" });
const customReference = " order 1 ";

/** What the one session and the one modification of each tenant are. */
const own = new Map<Tenant, { sessionId: string; paymentReference: string; modificationId: string }>();

beforeAll(async () => {
  for (const tenant of tenants) {
    const { environment, webcode } = tenant;
    const { json } = await sandbox.control("POST", "/api-keys", { environment, webcode });
    keys.set(environment + webcode, json.key);
    const post = async (route: string, body: object) =>
      (await sandbox[environment].post(route, { webcode, ...body }, keyOf(tenant))).json.data;
    const { sessionId } = await post("/payment/session", { ...sessionBody, webcode, customReference });
    const [{ poiId }] = terminals[environment];
    const { paymentReference } = await post("/pos/payment", { poiId, amount: amount(500) });
    const refund = { paymentReference, amount: amount(1), reason: "RETURN" };
    const { modificationId } = await post("/payment/refund", refund);
    own.set(tenant, { sessionId, paymentReference, modificationId });
  }
});

const idsOf = async (tenant: Tenant, route: string, list: string, id: string, query: string) => {
  const path = `${route}?webcode=${tenant.webcode}${query}`;
  const { json } = await sandbox[tenant.environment].get(path, keyOf(tenant));
  return json.data[list].map((entry: Record<string, string>) => entry[id]);
};

describe.each(tenants)(
  "$webcode in $environment, beside tenants of other names and environments,",
  (tenant) => {
    it.each([
      "",
      "&status=pending",
      `&customReference=${encodeURIComponent(customReference)}`,
      "&createdFrom=2000-01-01T00:00:00Z&createdTo=2199-01-01T00:00:00Z",
    ])("sees only its own session in the list with %j", async (query) => {
      const found = await idsOf(tenant, "/payment/sessions", "sessions", "sessionId", query);
      expect(found).toEqual([own.get(tenant)?.sessionId]);
    });

    it("sees only its own modification in the list, whatever is asked for", async () => {
      const { modificationId, paymentReference } = own.get(tenant) ?? {};
      const list = (query: string) =>
        idsOf(tenant, "/payment/modifications", "modifications", "modificationId", query);
      for (const query of ["", "&type=refund", `&paymentReference=${paymentReference}`])
        expect(await list(query), query).toEqual([modificationId]);
      for (const [other, { paymentReference: theirs }] of own)
        if (other !== tenant) expect(await list(`&paymentReference=${theirs}`)).toEqual([]);
    });
  },
);

it("a list by reference distinguishes references that differ only in spaces or in case", async () => {
  const [tenant] = tenants;
  for (const other of [customReference.trim(), customReference.toUpperCase(), `${customReference} `]) {
    const query = `&customReference=${encodeURIComponent(other)}`;
    expect(await idsOf(tenant as Tenant, "/payment/sessions", "sessions", "sessionId", query), other).toEqual(
      [],
    );
  }
});

it("a description of no characters is returned like any other", async () => {
  const [{ poiId }] = terminals.test;
  const body = { webcode: "SHOP01", poiId, amount: amount(500), description: "" };
  expect((await sandbox.test.post("/pos/payment", body)).json.data).toMatchObject({ description: "" });
});

it("the payments of terminals of several tenants are listed by time, page by page, whatever the tenants are called", async () => {
  const store = openSqlite(":memory:");
  const add = (environment: Environment, webcode: string, kind: string, time: string) =>
    store.transaction(async (sql) =>
      insertPayment(
        sql,
        { environment, webcode },
        {
          paymentReference: `${webcode}-${kind}-${time}`,
          amount: amount(1),
          isPreAuth: false,
          customReference: undefined,
        },
      ),
    );
  await add("test", "SHOP012", "POS", "1000000000000000000001");
  await add("test", "A", "POS", "1000000000000000000004");
  await add("test", "Z", "POS", "1000000000000000000002");
  await add("test", "A-POS-B", "POS", "1000000000000000000003");
  await add("live", "Z", "POS", "1000000000000000000009");
  await add("test", "Z", "PXT", "1000000000000000000008");
  const pages: string[][] = [];
  let before: string | undefined;
  do {
    const page = await store.transaction((sql) => newestPosPayments(sql, "test", { before, count: 2 }));
    pages.push(page.map(({ webcode }) => webcode));
    const last = page.at(-1);
    before = last && timeOfPayment(last);
  } while (before !== undefined);
  await store.close();
  expect(pages).toEqual([["A", "A-POS-B"], ["Z", "SHOP012"], []]);
});
