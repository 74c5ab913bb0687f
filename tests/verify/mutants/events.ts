import { createHmac } from "node:crypto";
import { EncryptJWT, type JWTPayload } from "jose";
import { redirectKey } from "../../../src/redirect/key.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import type { Send as SendWebhook } from "../../../src/sandbox/core/outputs.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { httpSender } from "../../../src/sandbox/webhooks/sender.ts";
import { targetPolicy } from "../../../src/sandbox/webhooks/targets.ts";
import { changed, changingResponses, type Mutant, type Send } from "./mutant.ts";

const deliver = httpSender(targetPolicy());
const send = (url: string, headers: Record<string, string>, body: string) =>
  deliver(url, headers, body, AbortSignal.timeout(15_000));

/** Mutants that send wrong webhooks. */
const sendingBy = (wrong: (secrets: Sandbox["secrets"]) => SendWebhook): Pick<Mutant, "parts"> => ({
  parts: (secrets) => ({ send: (...webhook) => wrong(secrets())(...webhook) }),
});

/** The headers of a webhook with a signature of another text. */
function signedOver(headers: Record<string, string>, secret: string, text: (timestamp: string) => string) {
  const timestamp = headers["X-Avirato-Timestamp"] ?? "";
  const hex = createHmac("sha256", secret).update(text(timestamp)).digest("hex");
  return { ...headers, "X-Avirato-Signature": `t=${timestamp},v1=${hex}` };
}

/** Encrypts the redirect's data again, with other claims or another secret. */
const encrypting =
  (change: (claims: JWTPayload) => JWTPayload, secretOf = ({ secrets }: Sandbox) => secrets.test) =>
  (next: Send, sandbox: Sandbox): Send =>
  async (request) => {
    const response = await next(request);
    const url = response.body.includes("redirectUrl")
      ? new URL(JSON.parse(response.body).redirectUrl)
      : undefined;
    const encrypted = url?.searchParams.get("data");
    if (!url || !encrypted) return response;
    const claims = await openRedirectData(encrypted, sandbox.secrets.test);
    const key = await redirectKey(secretOf(sandbox));
    const jwt = new EncryptJWT(change({ ...claims })).setProtectedHeader({ alg: "dir", enc: "A256GCM" });
    url.searchParams.set("data", await jwt.encrypt(key));
    return { ...response, body: changed(response.body, (json) => ({ ...json, redirectUrl: url.href })) };
  };

export const eventMutants: Mutant[] = [
  {
    rule: "signs another serialization of the body",
    clause: "webhooks.signature",
    ...sendingBy(() => (url, headers, body) => send(url, headers, JSON.stringify(JSON.parse(body), null, 2))),
  },
  {
    rule: "signs without the time stamp",
    clause: "webhooks.signature",
    ...sendingBy(
      ({ test }) =>
        (url, headers, body) =>
          send(
            url,
            signedOver(headers, test, () => body),
            body,
          ),
    ),
  },
  {
    rule: "signs events of Test with the secret of Live",
    clause: "webhooks.test-secret",
    ...sendingBy(
      ({ live }) =>
        (url, headers, body) =>
          send(
            url,
            signedOver(headers, live, (timestamp) => `${timestamp}.${body}`),
            body,
          ),
    ),
  },
  {
    rule: "gives every event the same event_id",
    clause: "webhooks.event-id",
    ...sendingBy(({ test }) => (url, headers, body) => {
      const same = changed(body, (json) => ({ ...json, event_id: "evt_1" }));
      return send(
        url,
        signedOver(headers, test, (timestamp) => `${timestamp}.${same}`),
        same,
      );
    }),
  },
  {
    rule: "sends no event for refused attempts",
    clause: "webhooks.refused-attempt",
    ...sendingBy(
      () => async (url, headers, body) => (body.includes("REFUSED") ? 200 : send(url, headers, body)),
    ),
  },
  {
    rule: "sends no event for refunds",
    clause: "webhooks.refund",
    ...sendingBy(
      () => async (url, headers, body) => (body.includes('"REFUND"') ? 200 : send(url, headers, body)),
    ),
  },
  {
    rule: "omits one of a payment's events",
    clause: "webhooks.modifications",
    ...sendingBy(() => {
      return async (url, headers, body) =>
        body.includes('"AUTHORISATION_ADJUSTMENT"') ? 200 : send(url, headers, body);
    }),
  },
  {
    rule: "never sends an event again",
    clause: "webhooks.retry",
    ...sendingBy(() => async (url, headers, body) => {
      await send(url, headers, body);
      return 200;
    }),
  },
  {
    rule: "follows redirects",
    clause: "webhooks.redirects",
    ...sendingBy(() => async (url, headers, body) => {
      const all = { ...headers, "Content-Type": "application/json" };
      return (await fetch(url, { method: "POST", headers: all, body })).status;
    }),
  },
  {
    rule: "omits customReference from events",
    clause: "webhooks.authorisation",
    ...sendingBy(({ test }) => (url, headers, body) => {
      const less = changed(body, (json) => void delete json.data.customReference);
      return send(
        url,
        signedOver(headers, test, (timestamp) => `${timestamp}.${less}`),
        less,
      );
    }),
  },
  {
    rule: "encrypts the redirect's data with the secret of Live",
    clause: "redirect.url-ok",
    layer: encrypting(
      (claims) => claims,
      ({ secrets }) => secrets.live,
    ),
  },
  {
    rule: "issues the redirect's data in the sandbox's time",
    clause: "redirect.real-time",
    layer: encrypting(({ iat = 0, exp = 0, ...claims }) => ({
      ...claims,
      iat: iat + 7_200,
      exp: exp + 7_200,
    })),
  },
  {
    rule: "encodes the urlOk anew",
    clause: "redirect.bytes",
    layer: changingResponses(({ body }) => ({ body: body.replace("order=A%20B", "order=A+B") })),
  },
  {
    rule: "encrypts the redirect's data for a whole day",
    clause: "redirect.encryption",
    layer: encrypting((claims) => ({ ...claims, exp: (claims.iat ?? 0) + 86_400 })),
  },
  {
    rule: "encrypts the redirect's data for another audience",
    clause: "redirect.claims",
    layer: encrypting((claims) => ({ ...claims, aud: "shop" })),
  },
  {
    rule: "sends a customer whose card was refused to urlOk",
    clause: "redirect.url-ko",
    layer: (next) => async (request) => {
      const response = await next(request);
      return { ...response, body: response.body.replace("/verify/failed", "/verify/ok") };
    },
  },
];
