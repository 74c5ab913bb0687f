import { openRedirectData } from "../../src/redirect/open.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "./sandbox.ts";

/** Pays a session of Test, decrypts the redirect's data with this client secret, and returns its sessionId. */
export async function sessionOfRedirect(sandbox: Sandbox, secret: string) {
  const { test, pay } = callsTo(sandbox);
  const { sessionId } = (await test.post("/payment/session", sessionBody)).json.data;
  const { redirectUrl } = (await pay(sessionId)).json;
  const data = new URL(redirectUrl).searchParams.get("data") ?? "";
  const opened = await openRedirectData(data, secret);
  return { made: sessionId, opened: opened.sessionId };
}
