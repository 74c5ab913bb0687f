import { createHmac } from "node:crypto";
import { EncryptJWT, type JWTPayload } from "jose";
import { redirectKey } from "../../../src/redirect/key.ts";
import { openRedirectData } from "../../../src/redirect/open.ts";
import type { Send as SendWebhook } from "../../../src/sandbox/core/outputs.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { httpSender } from "../../../src/sandbox/webhooks/targets.ts";
import { changed, type Mutant, type Send } from "./mutant.ts";

const send = httpSender({ allowedHosts: [] });

/** A sandbox that sends its webhooks in a wrong way. */
const sending = (wrong: (secrets: Sandbox["secrets"]) => SendWebhook): Pick<Mutant, "parts"> => ({
  parts: (secrets) => ({ send: (url, headers, body) => wrong(secrets())(url, headers, body) }),
});

/** The headers of a webhook with a signature over something else. */
function signedOver(headers: Record<string, string>, secret: string, text: (timestamp: string) => string) {
  const timestamp = headers["X-Avirato-Timestamp"] ?? "";
  const hex = createHmac("sha256", secret).update(text(timestamp)).digest("hex");
  return { ...headers, "X-Avirato-Signature": `t=${timestamp},v1=${hex}` };
}

/** Seals the redirect's data again, with other claims or another secret. */
const sealing =
  (change: (claims: JWTPayload) => JWTPayload, secretOf = ({ secrets }: Sandbox) => secrets.test) =>
  (next: Send, sandbox: Sandbox): Send =>
  async (call) => {
    const reply = await next(call);
    const url = reply.body.includes("redirectUrl") ? new URL(JSON.parse(reply.body).redirectUrl) : undefined;
    const sealed = url?.searchParams.get("data");
    if (!url || !sealed) return reply;
    const [, issued] = /"now":"(.*?)"/.exec((await next(clockCall)).body) ?? [];
    const claims = await openRedirectData(sealed, sandbox.secrets.test, { now: new Date(issued ?? "") });
    const key = await redirectKey(secretOf(sandbox));
    const jwt = new EncryptJWT(change({ ...claims })).setProtectedHeader({ alg: "dir", enc: "A256GCM" });
    url.searchParams.set("data", await jwt.encrypt(key));
    return { ...reply, body: changed(reply.body, (json) => ({ ...json, redirectUrl: url.href })) };
  };

const clockCall = {
  method: "POST",
  path: "/_sandbox/clock",
  headers: { "content-type": "application/json" },
  body: '{"advanceSeconds":0}',
};

export const eventMutants: Mutant[] = [
  {
    rule: "signs the parsed body, not the bytes that it sends",
    clause: "webhooks.signature",
    ...sending(() => (url, headers, body) => send(url, headers, JSON.stringify(JSON.parse(body), null, 2))),
  },
  {
    rule: "signs without the time stamp",
    clause: "webhooks.signature",
    ...sending(
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
    ...sending(
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
    rule: "gives every event one identifier",
    clause: "webhooks.event-id",
    ...sending(({ test }) => (url, headers, body) => {
      const same = changed(body, (json) => ({ ...json, event_id: "evt_1" }));
      return send(
        url,
        signedOver(headers, test, (timestamp) => `${timestamp}.${same}`),
        same,
      );
    }),
  },
  {
    rule: "does not tell of refused attempts",
    clause: "webhooks.refused-attempt",
    ...sending(
      () => async (url, headers, body) => (body.includes("REFUSED") ? 200 : send(url, headers, body)),
    ),
  },
  {
    rule: "does not tell of refunds",
    clause: "webhooks.refund",
    ...sending(
      () => async (url, headers, body) => (body.includes('"REFUND"') ? 200 : send(url, headers, body)),
    ),
  },
  {
    rule: "sends the events of a payment in another order",
    clause: "webhooks.modifications",
    ...sending(() => {
      return async (url, headers, body) => (body.includes('"EXTENSION"') ? 200 : send(url, headers, body));
    }),
  },
  {
    rule: "sends an event only once",
    clause: "webhooks.retry",
    ...sending(() => async (url, headers, body) => {
      await send(url, headers, body);
      return 200;
    }),
  },
  {
    rule: "follows redirects",
    clause: "webhooks.redirects",
    ...sending(() => async (url, headers, body) => {
      const all = { ...headers, "Content-Type": "application/json" };
      return (await fetch(url, { method: "POST", headers: all, body })).status;
    }),
  },
  {
    rule: "leaves the customReference out of events",
    clause: "webhooks.authorisation",
    ...sending(({ test }) => (url, headers, body) => {
      const less = changed(body, (json) => void delete json.data.customReference);
      return send(
        url,
        signedOver(headers, test, (timestamp) => `${timestamp}.${less}`),
        less,
      );
    }),
  },
  {
    rule: "seals the redirect with the secret of Live",
    clause: "redirect.url-ok",
    layer: sealing(
      (claims) => claims,
      ({ secrets }) => secrets.live,
    ),
  },
  {
    rule: "seals the redirect for a whole day",
    clause: "redirect.encryption",
    layer: sealing((claims) => ({ ...claims, exp: (claims.iat ?? 0) + 86_400 })),
  },
  {
    rule: "seals the redirect for no audience of its own",
    clause: "redirect.claims",
    layer: sealing((claims) => ({ ...claims, aud: "shop" })),
  },
  {
    rule: "sends a customer whose card was refused to urlOk",
    clause: "redirect.url-ko",
    layer: (next) => async (call) => {
      const reply = await next(call);
      return { ...reply, body: reply.body.replace("/verify/failed", "/verify/ok") };
    },
  },
];
