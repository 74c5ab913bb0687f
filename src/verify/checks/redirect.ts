import { redirectEncryption } from "../../../generated/constants.ts";
import { openRedirectData } from "../../redirect/open.ts";
import { type Check, type Context, check } from "../check/check.ts";
import { must, mustBe, textAt } from "../check/expectations.ts";
import { cards, openSession, payNewSession, sessionBody, unique } from "../check/fixtures.ts";
import { assumed, given, publicPages, Refuted } from "../check/verdict.ts";

const schema = "sessions/schemas/RedirectData.yaml#/";

/** Pays a session and decrypts the `data` parameter of the redirect to `urlOk`. */
async function payAndDecrypt(context: Context<"controlPlane" | "testSecret">, fields: object = {}) {
  const paid = await payNewSession(context, fields);
  const encrypted = paid.redirectUrl.searchParams.get("data");
  must(encrypted !== null, "The redirect to urlOk has no data parameter.");
  try {
    const data = await openRedirectData(encrypted, context.testSecret);
    return { ...paid, data, encrypted };
  } catch (error) {
    const { message } = error as Error;
    throw new Refuted(`The client secret of Test does not decrypt the data: ${message}`);
  }
}

function mustLeadTo(url: URL, expected: string): void {
  must(url.href.startsWith(expected), `The customer is redirected to ${url.origin}${url.pathname}.`);
}

/** Guide: Client Secret. The redirect after the payment, and its data. */
export const redirectChecks: Check[] = [
  check({
    id: "redirect.url-ok",
    source: given("Client Secret"),
    says: "After a payment the customer is redirected to urlOk, with data that the client secret decrypts.",
    needs: ["controlPlane", "testSecret"],
    async verify(context) {
      const { redirectUrl, data, sessionId } = await payAndDecrypt(context);
      mustLeadTo(redirectUrl, sessionBody.urlOk);
      mustBe(data.sessionId, sessionId, "sessionId");
    },
  }),
  check({
    id: "redirect.url-ko",
    source: publicPages,
    says: "After a failed payment the customer is redirected to urlKo.",
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const { redirectUrl } = await controlPlane.pay(await openSession({ test }), cards.refused);
      mustLeadTo(redirectUrl, sessionBody.urlKo);
    },
  }),
  check({
    id: "redirect.bytes",
    source: assumed("sessions/schemas/SessionRequest.yaml#/properties/urlOk"),
    says: "The redirect keeps every byte of urlOk and appends data before the fragment.",
    needs: ["controlPlane"],
    async verify({ test, controlPlane }) {
      const urlOk = "https://shop.example/ok?order=A%20B&sig=a/b+c%2f";
      const sessionId = await openSession({ test }, { urlOk: `${urlOk}#paid` });
      const path = `/sessions/${encodeURIComponent(sessionId)}/pay`;
      const redirectUrl = textAt(
        await controlPlane.request("POST", path, { card: cards.authorised }),
        "redirectUrl",
      );
      mustBe(
        redirectUrl.replace(/data=[^&#]*/, "data="),
        `${urlOk}&data=#paid`,
        "redirectUrl without its data",
      );
    },
  }),
  check({
    id: "redirect.real-time",
    source: assumed(schema),
    says: "The data is issued in real time, whatever time the server simulates.",
    needs: ["controlPlane", "testSecret"],
    async verify(context) {
      await context.controlPlane.advance(7_200);
      const { data } = await payAndDecrypt(context);
      const distance = Math.abs(data.iat - Date.now() / 1000);
      must(distance < 300, `iat is ${Math.round(distance)} s from this machine's time.`);
    },
  }),
  check({
    id: "redirect.encryption",
    source: assumed(`${schema}x-encryption`),
    says: "The data is a compact JWE (dir, A256GCM) under the SHA-256 of the client secret, valid for ten minutes.",
    needs: ["controlPlane", "testSecret"],
    async verify(context) {
      const { data, encrypted } = await payAndDecrypt(context);
      const [header = ""] = encrypted.split(".");
      const { alg, enc } = JSON.parse(Buffer.from(header, "base64url").toString());
      mustBe(`${alg} ${enc}`, `${redirectEncryption.alg} ${redirectEncryption.enc}`, "alg and enc");
      mustBe(data.exp - data.iat, redirectEncryption.lifetimeSeconds, "exp - iat");
    },
  }),
  check({
    id: "redirect.claims",
    source: assumed(schema),
    says: "The data has sessionId, paymentReference, status, amount, customReference and aud.",
    needs: ["controlPlane", "testSecret"],
    async verify(context) {
      const customReference = unique();
      const { data, paymentReference } = await payAndDecrypt(context, { customReference });
      mustBe(data.paymentReference, paymentReference, "paymentReference");
      mustBe(data.status, "completed", "status");
      mustBe(data.amount?.value, sessionBody.amount.value, "amount.value");
      mustBe(data.customReference, customReference, "customReference");
      mustBe(data.aud, `test:${context.server.options.webcode}`, "aud");
    },
  }),
];
