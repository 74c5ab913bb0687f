import { redirectEncryption } from "../../../generated/constants.ts";
import type { RedirectData } from "../../../generated/types.ts";
import { openRedirectData } from "../../redirect/open.ts";
import type { Check } from "../check.ts";
import { controlPlaneOf } from "../control-plane.ts";
import { must, mustBe } from "../expectations.ts";
import { cards, openSession, paidSession, sessionBody, unique } from "../fixtures.ts";
import type { Server } from "../server.ts";
import { assumed, given, publicPages, Refuted } from "../verdict.ts";

const schema = "sessions/schemas/RedirectData.yaml#/";

/** Pays a session and opens what its customer brings back to urlOk. */
async function opened(server: Server, fields: object = {}) {
  const secret = server.testSecret;
  const paid = await paidSession(server, fields);
  const sealed = new URL(paid.redirectUrl).searchParams.get("data");
  must(sealed !== null, "The customer is sent to urlOk without data.");
  const now = new Date(await controlPlaneOf(server).advance(0));
  const data = await openRedirectData(sealed, secret, { now }).catch((error: Error): RedirectData => {
    throw new Refuted(`The data cannot be opened with the client secret of Test: ${error.message}`);
  });
  return { ...paid, data, sealed };
}

/** Where the customer goes after paying, and with what. */
export const redirectChecks: Check[] = [
  {
    id: "redirect.url-ok",
    source: given("Client Secret"),
    says: "After a payment the customer is sent to urlOk with data that the client secret opens.",
    async verify(server) {
      const { redirectUrl, data, sessionId } = await opened(server);
      must(
        redirectUrl.startsWith(sessionBody.urlOk),
        `The customer is sent to ${redirectUrl.split("?")[0]}.`,
      );
      mustBe(data.sessionId, sessionId, "sessionId");
    },
  },
  {
    id: "redirect.url-ko",
    source: publicPages,
    says: "After a failure the customer is sent to urlKo.",
    async verify(server) {
      const { redirectUrl } = await controlPlaneOf(server).pay(await openSession(server), cards.refused);
      must(
        redirectUrl.startsWith(sessionBody.urlKo),
        `The customer is sent to ${redirectUrl.split("?")[0]}.`,
      );
    },
  },
  {
    id: "redirect.encryption",
    source: assumed(`${schema}x-encryption`),
    says: "The data is a compact JWE (dir, A256GCM) under the SHA-256 of the client secret, valid for ten minutes.",
    async verify(server) {
      const { data, sealed } = await opened(server);
      const [header = ""] = sealed.split(".");
      const { alg, enc } = JSON.parse(Buffer.from(header, "base64url").toString());
      mustBe(`${alg} ${enc}`, `${redirectEncryption.alg} ${redirectEncryption.enc}`, "alg and enc");
      mustBe(data.exp - data.iat, redirectEncryption.lifetimeSeconds, "exp - iat");
    },
  },
  {
    id: "redirect.claims",
    source: assumed(schema),
    says: "The data names session, payment, status, amount, custom reference, and its audience.",
    async verify(server) {
      const customReference = unique();
      const { data, paymentReference } = await opened(server, { customReference });
      mustBe(data.paymentReference, paymentReference, "paymentReference");
      mustBe(data.status, "completed", "status");
      mustBe(data.amount?.value, sessionBody.amount.value, "amount.value");
      mustBe(data.customReference, customReference, "customReference");
      mustBe(data.aud, `test:${server.options.webcode}`, "aud");
    },
  },
];
