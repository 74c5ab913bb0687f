import { expect, it } from "vitest";
import { maxBodyBytes } from "../../../generated/constants.ts";
import { sandboxErrors } from "../../../generated/control-plane.ts";
import { useSandboxWithComparedRows } from "../../support/compared-rows.ts";
import { type Answer, sessionBody } from "../../support/sandbox.ts";

// What each error of the control plane says of itself, with a request that gets it where a sandbox in the test can. Whoever
// changes such a sentence changes it here, beside the request that it has to be true of.

const { running, send, control } = useSandboxWithComparedRows();
const advance = (advanceSeconds: number) => control("POST", "/clock", { advanceSeconds });

type Name = keyof typeof sandboxErrors;
const errors: Record<Name, [message: string, meaning: string, request?: () => Promise<Answer>]> = {
  malformedJson: [
    "The request body is not valid JSON.",
    "The body cannot be parsed.",
    () => control("POST", "/faults", "{"),
  ],
  jsonTooDeep: [
    "The request body is nested deeper than {jsonDepth} levels of objects and arrays.",
    "The body is refused before it is parsed.",
    () => control("POST", "/faults", `${"[".repeat(65)}${"]".repeat(65)}`),
  ],
  invalidBody: [
    "{problems}",
    "Members of the body are missing, unknown or malformed; the message names each of them.",
    () => control("POST", "/api-keys", { environment: "test" }),
  ],
  unknownEnvironment: [
    "environment must be one of {environments}.",
    "The path or query names an environment that does not exist.",
    () => control("POST", "/client-secrets/none/rotate"),
  ],
  webhookUrlNotAllowed: [
    "Body field {problem}",
    "Webhooks may not be sent to this URL; the message says why and which option allows it.",
    () => control("PUT", "/webhooks/test", { url: "http://example.com/", enabled: true }),
  ],
  clockTooFar: [
    "The clock can be advanced up to {latest}. Advance it less, or reset the sandbox.",
    "Later times cannot be kept exactly.",
    async () => {
      for (let step = 0; step < 18; step += 1) {
        const response = await advance(315_360_000);
        if (response.status !== 200) return response;
      }
      return advance(0);
    },
  ],
  clockTooFarBack: [
    "The clock is {advancedSeconds} s ahead of the machine's, and can be moved back by no more than that.",
    "The clock is never behind the machine's.",
    () => advance(-1),
  ],
  missingAdminToken: [
    "Send the admin token as Authorization: Bearer.",
    "The sandbox has an admin token and the request carries none.",
  ],
  wrongAdminToken: [
    "The admin token is not valid.",
    "The request carries another token than the one that the sandbox was started with.",
  ],
  forwardedRequest: [
    "The request came through a proxy ({header}), and the sandbox has no admin token. Start it with --admin-token-file or AVIRATO_ADMIN_TOKEN.",
    "Without an admin token, only programs and people on the sandbox's own machine may use the control plane and the dashboard.",
    () => send("GET", "/_sandbox/clock", undefined, { Forwarded: "for=203.0.113.7" }),
  ],
  foreignHost: [
    "The host {host} is not this sandbox's. Use {hosts}.",
    "The Host header names another host, as in DNS rebinding.",
  ],
  foreignPage: [
    "The request comes from a page of another site.",
    "A browser sent the request for a page of another origin, as in CSRF.",
    () => send("POST", "/_sandbox/reset", undefined, { Origin: "http://evil.example" }),
  ],
  routeNotFound: [
    "There is no route {method} {path}.",
    "Neither the control plane nor a page of the sandbox has this route.",
    () => control("GET", "/none"),
  ],
  apiKeyNotFound: [
    "There is no active API key {id}.",
    "The key never existed or was revoked.",
    () => control("POST", "/api-keys/none/revoke"),
  ],
  clientSecretNotFound: [
    "The {environment} environment has no client secret yet. Create an API key first.",
    "A client secret comes with the first API key of an environment.",
  ],
  deliveryNotFound: [
    "There is no webhook delivery {id}.",
    "No event has this identifier.",
    () => control("POST", "/webhook-deliveries/none/resend"),
  ],
  faultNotFound: [
    "There is no fault {id}.",
    "The fault was removed, or never existed.",
    () => control("DELETE", "/faults/none"),
  ],
  sessionNotFound: [
    "There is no session {id}.",
    "No session of either environment has this identifier.",
    () => control("POST", "/sessions/none/cancel"),
  ],
  paymentNotFound: [
    "There is no payment {id}.",
    "No payment of the environment has this reference. Refused payments are not kept.",
  ],
  paymentPageNotFound: [
    "There is no such payment page.",
    "The link is not one that the sandbox gave out. The message does not repeat its token.",
  ],
  environmentPageNotFound: [
    "There is no environment {environment}.",
    "The address of a dashboard page names an environment that does not exist.",
  ],
  sessionNotPending: [
    "The session is {status}. Only a pending session can be paid or cancelled.",
    "The session was paid or cancelled before, or has expired.",
    async () => {
      const { json } = await running.test.post("/payment/session", sessionBody);
      await running.pay(json.data.sessionId);
      return control("POST", `/sessions/${json.data.sessionId}/cancel`);
    },
  ],
  webhookDisabled: [
    "The webhook URL of the {environment} environment is switched off. Switch it on first.",
    "Nothing is sent while the URL is switched off, or before one is set; so nothing can be sent again.",
    async () => {
      await running.paid();
      const { json } = await control("GET", "/webhook-deliveries?environment=test");
      await control("PUT", "/webhooks/test", { url: "http://127.0.0.1:9/", enabled: false });
      return control("POST", `/webhook-deliveries/${json.deliveries[0].id}/resend`);
    },
  ],
  tooManyFaults: [
    "There are {count} faults, which is the limit. Remove some before you add more.",
    "The store keeps no more faults; used-up ones count until they are removed.",
  ],
  payloadTooLarge: [
    "The request body is larger than 1 MiB.",
    "The body is too large to be read.",
    () => control("POST", "/faults", { text: "x".repeat(maxBodyBytes) }),
  ],
  formTooLarge: [
    "The form is larger than {formBytes} bytes.",
    "The body of a form on one of the pages is too large to be read.",
  ],
  unsupportedMediaType: [
    "Content-Type must be application/json.",
    "The body is not declared as JSON.",
    () => send("POST", "/_sandbox/faults", {}, { "Content-Type": "text/plain" }),
  ],
  unsupportedContentEncoding: [
    "Content-Encoding must be left out or be identity. Send the body uncompressed.",
    "The body is compressed.",
    () => send("POST", "/_sandbox/faults", {}, { "Content-Encoding": "gzip" }),
  ],
  unsupportedForm: [
    "Content-Type must be application/x-www-form-urlencoded.",
    "The body of a form on one of the pages is not declared as what browsers send.",
  ],
  noActiveKey: [
    "The {environment} environment has no active API key. Create one first.",
    "A webhook URL needs an active key of its environment.",
    async () => {
      const { json } = await control("GET", "/api-keys");
      for (const { id, environment } of json.apiKeys)
        if (environment === "live") await control("POST", `/api-keys/${id}/revoke`);
      return control("PUT", "/webhooks/live", { url: "http://127.0.0.1:10/", enabled: true });
    },
  ],
  tooManyWrongTokens: [
    "Too many wrong admin tokens came from this address. Try again in {seconds} s.",
    "Every further wrong token doubles the wait, up to a minute; Retry-After names it in seconds.",
  ],
  internalError: [
    "An unexpected error occurred. Look for traceId {traceId} in the log of the sandbox.",
    "A defect of the sandbox itself.",
  ],
  bodiesUnderWay: [
    "Request bodies of {bytes} bytes are under way, which is the limit. Try again later.",
    "The bodies of all requests together are as large as the sandbox allows.",
  ],
  storeUnavailable: [
    "The store cannot be read, so no request can be served.",
    "The database does not answer, or not in time. The log of the sandbox says why.",
  ],
  storeReadOnly: [
    "The database only takes reads, so no write can be served. Give the sandbox the address of the primary, or allow writes.",
    "The database is a standby, or its default_transaction_read_only is on.",
  ],
  storeIncomplete: [
    "The database lacks tables of the sandbox. Restore a backup.",
    "A table was dropped, or a restore was not completed.",
  ],
  workerStalled: [
    "The worker has finished no turn for {seconds} seconds, so webhooks and modifications wait.",
    "The process serves requests, but modifications are not processed and webhooks are not sent.",
  ],
};

it("each error of the control plane says of itself what is told here, and no other is", () => {
  const said = Object.entries(sandboxErrors).map(([name, { message, meaning }]) => [
    name,
    [message, meaning],
  ]);
  const told = Object.entries(errors).map(([name, [message, meaning]]) => [name, [message, meaning]]);
  expect(Object.fromEntries(said)).toEqual(Object.fromEntries(told));
});

const met = Object.entries(errors).flatMap(([name, [message, , request]]) =>
  request ? [{ name: name as Name, message, request }] : [],
);

it.each(met)(
  "a request meets $name, which changes nothing, and its message is filled in",
  async ({ name, message, request }) => {
    await control("POST", "/reset");
    const { status, json } = await request();
    expect([status, json.error.name]).toEqual([sandboxErrors[name].statusCode, name]);
    for (const part of message.split(/\{\w+\}/)) expect(json.error.message).toContain(part);
    expect(json.error.message).not.toMatch(/[{}]/);
  },
);
