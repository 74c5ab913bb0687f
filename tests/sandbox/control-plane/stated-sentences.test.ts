import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { controlPlaneOperations, sandboxErrors } from "../../../generated/control-plane.ts";
import { operations } from "../../../generated/operations.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { decisive, rule, sentencesIn } from "../../contract/sentences.ts";
import { sessionBody, useSandbox, webcode } from "../../support/sandbox.ts";
import { tested } from "./tested-sentences.ts";

// What openapi/control-plane.yaml says of the sandbox, with its proof here or in another test. Whoever changes such a
// sentence changes it here or in tested-sentences.ts, and proves what the new one says.

const document = parse(readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8"));
const { paths, components } = document as {
  paths: Record<string, Record<string, { operationId?: string; security?: object[]; responses?: object }>>;
  components: {
    schemas: Record<string, { enum?: string[]; properties?: Record<string, { enum?: string[] }> }>;
  };
};
const operationNamed = (id: string) =>
  Object.values(paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id);
const statusesOf = (...names: (keyof typeof sandboxErrors)[]) =>
  names.map((name) => sandboxErrors[name].statusCode);

const running = useSandbox({ webhookUrl: "http://127.0.0.1:9/", send: async () => 204 });
const control: typeof running.control = (...call) => running.control(...call);
const newKey = async (fields: object = {}) =>
  (await control("POST", "/api-keys", { environment: "test", webcode, ...fields })).json;
const terminalsWith = async (key: string) =>
  (await running.test.get(`/pos/terminals?webcode=${webcode}`, { "X-API-KEY": key })).status;
const create = async () => (await running.test.post("/payment/session", sessionBody)).json.data;
const deliveries = async () => (await control("GET", "/webhook-deliveries?environment=test")).json.deliveries;
const add = (fault: object) => control("POST", "/faults", { environment: "test", ...fault });
const faults = async () => (await control("GET", "/faults")).json.faults;
const disconnect = { type: "disconnect" };

const played: Record<string, () => unknown> = {
  "They are no part of the API: the real one has a dashboard in their place.": () =>
    expect(operations.filter(({ path }) => path.startsWith("/_sandbox"))).toEqual([]),
  'Every error is `{ "error": { "name", "message" } }`.': async () => {
    const { json } = await control("POST", "/sessions/none/cancel");
    expect(json).toEqual({ error: { name: "sessionNotFound", message: expect.any(String) } });
  },
  "Every error of the control plane.": async () => {
    const { json } = await control("DELETE", "/faults/none");
    expect(Object.keys(json.error)).toEqual(["name", "message"]);
  },
  "The URL of each environment and the log of deliveries.": async () => {
    for (const environment of ["live", "test"])
      expect((await control("GET", `/webhook-deliveries?environment=${environment}`)).status).toBe(200);
  },
  "The value, and the client secret when it is the environment's first key, are shown here only.":
    async () => {
      const { id, key, clientSecret } = await newKey();
      const { text } = await control("GET", "/api-keys");
      expect([clientSecret, text.includes(id), text.includes(key)]).toEqual([undefined, true, false]);
    },
  "The keys, oldest first.": async () => {
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      await running.advance(1);
      ids.push((await newKey()).id);
    }
    const listed = (await control("GET", "/api-keys")).json.apiKeys.map(({ id }: { id: string }) => id);
    expect(listed.filter((id: string) => ids.includes(id))).toEqual(ids);
  },
  "An empty list allows every address.": async () => {
    const { id, key } = await newKey({ allowedIps: ["203.0.113.7"] });
    const before = await terminalsWith(key);
    await control("PATCH", `/api-keys/${id}`, { allowedIps: [] });
    expect([before, await terminalsWith(key)]).toEqual([403, 200]);
  },
  "The configuration stays; the old value stops working at once.": async () => {
    const { id, key } = await newKey({ allowedIps: ["127.0.0.1"] });
    const { json } = await control("POST", `/api-keys/${id}/regenerate`);
    expect([await terminalsWith(key), await terminalsWith(json.key)]).toEqual([403, 200]);
    const { apiKeys } = (await control("GET", "/api-keys")).json;
    expect(apiKeys.find((one: { id: string }) => one.id === id).allowedIps).toEqual(["127.0.0.1"]);
  },
  "The new value, shown here only.": async () => {
    const { id } = await newKey();
    const { key } = (await control("POST", `/api-keys/${id}/regenerate`)).json;
    expect((await control("GET", "/api-keys")).text).not.toContain(key);
  },
  "The new secret, shown here only.": async () => {
    const { clientSecret } = (await control("POST", "/client-secrets/live/rotate")).json;
    expect((await control("GET", "/api-keys")).text).not.toContain(clientSecret);
  },
  "The newest 200, each with its status and its delivery attempts.": async () => {
    const { sessionId } = await create();
    for (let time = 0; time < 201; time += 1) await running.pay(sessionId, "4000000000000002");
    const [newest, ...others] = await deliveries();
    expect([others.length, Object.keys(newest)]).toEqual([
      199,
      expect.arrayContaining(["status", "attempts"]),
    ]);
  },
  "The events, newest first.": async () => {
    const [first, second] = [await running.paid(), (await running.advance(60)) && (await running.paid())];
    const found = (await deliveries()).map(
      ({ body }: { body: string }) => JSON.parse(body).data.paymentReference,
    );
    expect(found).toEqual([second, first]);
  },
  "The event will be sent again.": async () => {
    await running.paid();
    await running.advance(1);
    const [{ id }] = await deliveries();
    await control("POST", `/webhook-deliveries/${id}/resend`);
    await running.advance(1);
    expect((await deliveries())[0].attempts).toHaveLength(2);
  },
  "A refused attempt leaves the session pending.": async () => {
    const { sessionId } = await create();
    const statuses = [];
    for (const card of ["4000000000000002", "4111111111111111"])
      statuses.push((await running.pay(sessionId, card)).json.status);
    expect(statuses).toEqual(["refused", "authorised"]);
  },
  "How the 3-D Secure step ends, if the card asks for one.": async () => {
    const statuses = [];
    for (const [card, challenge] of [
      ["4000000000003220", "refuse"],
      ["4111111111111111", "refuse"],
    ]) {
      const { sessionId } = await create();
      statuses.push((await control("POST", `/sessions/${sessionId}/pay`, { card, challenge })).json.status);
    }
    expect(statuses).toEqual(["refused", "authorised"]);
  },
  "`x-faults` says what each effect does.": () =>
    expect(Object.keys(document["x-faults"].effects).sort()).toEqual(
      components.schemas["FaultEffect"]?.properties?.["type"]?.enum?.toSorted(),
    ),
  "Used-up faults are in the list until they are removed.": async () => {
    const { id } = (await add({ operation: "createSession", effect: { type: "status", statusCode: 503 } }))
      .json;
    await create();
    const remaining = (await faults()).map((fault: { remaining: number }) => fault.remaining);
    await control("DELETE", `/faults/${id}`);
    expect([remaining, await faults()]).toEqual([[0], []]);
  },
  "Used-up faults stay in the list with `remaining: 0`.": async () => {
    await add({ operation: "createSession", effect: { type: "status", statusCode: 503 } });
    await create();
    expect((await faults())[0].remaining).toBe(0);
  },
  "The faults, oldest first.": async () => {
    for (const times of [1, 2]) await add({ operation: "getSession", times, effect: disconnect });
    expect((await faults()).map(({ times }: { times: number }) => times)).toEqual([1, 2]);
  },
  "There is no fault any more.": async () => {
    for (const _ of [1, 2]) await add({ operation: "getSession", effect: disconnect });
    expect([(await control("DELETE", "/faults")).status, await faults()]).toEqual([204, []]);
  },
  "A negative number moves the clock back, as far as the machine's time, for a program that leaves the clock as it found it.":
    async () => {
      await running.advance(60);
      const statuses = [await running.advance(-61), await running.advance(-60)].map(({ status }) => status);
      expect([...statuses, (await control("GET", "/clock")).json.advancedSeconds]).toEqual([400, 200, 0]);
    },
  "`latest` is the last time that the clock can be advanced to: positions of later times would not be exact numbers.":
    async () => {
      const { now } = (await control("GET", "/clock")).json;
      const left = (Date.parse(document["x-clock"].latest) - Date.parse(now)) / 1000;
      const steps = [];
      for (let rest = left; rest > 0; rest -= 315_360_000)
        steps.push((await running.advance(Math.min(rest, 315_360_000))).status);
      expect([...new Set(steps), (await running.advance(1)).json.error.name]).toEqual([200, "clockTooFar"]);
    },
  "Needs no admin token, so that a load balancer can ask.": () =>
    expect(operationNamed("getHealth")?.security).toEqual([]),
  "It can.": async () => expect((await control("GET", "/health")).json).toEqual({ status: "ok" }),
  "The first characters of the value.": async () => {
    const { id, key } = await newKey();
    const { apiKeys } = (await control("GET", "/api-keys")).json;
    const { prefix } = apiKeys.find((one: { id: string }) => one.id === id);
    expect([key.startsWith(prefix), prefix.length < key.length]).toEqual([true, true]);
  },
  "An operation of the API by its operationId without the environment, `*` for all of them, or `webhook`.":
    () =>
      expect(components.schemas["FaultOperation"]?.enum?.toSorted()).toEqual(
        [
          ...new Set(operations.map(({ operationId }) => operationId.replace("Test", ""))),
          "*",
          "webhook",
        ].sort(),
      ),
  "Headers of the response, for example Retry-After.": async () => {
    const effect = { type: "status", statusCode: 503, headers: { "Retry-After": "7" } };
    await add({ operation: "listTerminals", effect });
    const response = await running.sandbox.fetch(
      new Request(`http://x/external/v1/test/pos/terminals?webcode=${webcode}`, {
        headers: { "X-API-KEY": running.sandbox.keys.test },
      }),
    );
    expect(response.headers.get("retry-after")).toBe("7");
  },
  "The body, the query or the environment in the path is not valid.": async () => {
    const refused = [
      await control("POST", "/faults", {}),
      await control("GET", "/webhook-deliveries?environment=none"),
      await control("POST", "/client-secrets/none/rotate"),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 400, 400]);
  },
  "What the path names does not exist.": async () => {
    const missing = ["/api-keys/none/revoke", "/webhook-deliveries/none/resend", "/sessions/none/pay"];
    for (const path of missing) expect((await control("POST", path)).status).toBe(404);
  },
  "The session is no longer pending, the webhook URL is switched off, or there are too many faults.": () =>
    expect(statusesOf("sessionNotPending", "webhookDisabled", "tooManyFaults")).toEqual([409, 409, 409]),
  "The body is not declared as JSON, or is compressed.": () =>
    expect(statusesOf("unsupportedMediaType", "unsupportedContentEncoding")).toEqual([415, 415]),
  "The environment has no active API key.": () => expect(statusesOf("noActiveKey")).toEqual([422]),
  "The store cannot be read, or the worker is stalled.": () =>
    expect(statusesOf("storeUnavailable", "workerStalled")).toEqual([503, 503]),
  "The request names another host than the sandbox's, comes from a page of another site, or came through a proxy to a sandbox without an admin token.":
    () => expect(statusesOf("foreignHost", "foreignPage", "forwardedRequest")).toEqual([403, 403, 403]),
  "Seconds to wait before the next request.": () =>
    expect(sandboxErrors.tooManyWrongTokens.message).toContain("{seconds} s"),
};

/** The sentences of every description, but those of examples. */
function* stated(node: unknown): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [name, inner] of Object.entries(node)) {
    if (name === "description" && typeof inner === "string") yield* sentencesIn(inner);
    else if (!name.startsWith("example")) yield* stated(inner);
  }
}

it("each sentence of the control plane's document has a proof, and no other has one", () => {
  const sentences = [...stated(document)].filter((text) => decisive.test(text) || rule.test(text));
  const proved = [...Object.keys(played), ...tested.map(({ sentence }) => sentence)];
  expect([...new Set(sentences)].sort()).toEqual(proved.sort());
});

describe("the sandbox does as the control plane's document says:", () => {
  it.each(Object.entries(played))("%s", async (_, proof) => {
    await control("POST", "/reset");
    await proof();
  });

  it.each(tested)("in $file: $sentence", ({ file, title }) => {
    expect(readFileSync(fromRoot("tests", file), "utf8")).toContain(title);
  });
});

it("a request whose body has members that are required has to have a body", () => {
  const bodies = Object.values(paths).flatMap((item) =>
    Object.values(item).flatMap((operation) => {
      const { operationId, requestBody } = operation as {
        operationId?: string;
        requestBody?: { required?: boolean; content: Record<string, { schema: { required?: string[] } }> };
      };
      return requestBody
        ? [
            [
              operationId,
              requestBody.required,
              requestBody.content["application/json"]?.schema.required !== undefined,
            ],
          ]
        : [];
    }),
  );
  expect(bodies.length).toBeGreaterThan(4);
  for (const [operationId, isRequired, hasRequired] of bodies)
    expect([operationId, isRequired]).toEqual([operationId, hasRequired]);
  expect(Object.keys(controlPlaneOperations).length).toBeGreaterThan(bodies.length);
});
