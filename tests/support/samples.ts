import type { ExampleRequest } from "../../scripts/docs/example-requests.ts";
import { sampleKeys, sampleServer } from "../../scripts/sample-sandbox.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { callsTo, sessionBody } from "./sandbox.ts";

/** A sandbox on a free port with the keys of the samples. */
export async function sampleSandbox(): Promise<{ sandbox: Sandbox; url: string }> {
  const sandbox = await createSandbox({ strict: true, liveKey: sampleKeys.live, testKey: sampleKeys.test });
  return { sandbox, url: (await sandbox.listen({ port: 0 })).url };
}

/** A sample names the payments and sessions of the contract's examples; here it gets ones that exist. */
export async function onSandbox(
  sample: string,
  { environment, route }: ExampleRequest,
  { sandbox, url }: { sandbox: Sandbox; url: string },
): Promise<string> {
  const calls = callsTo(sandbox);
  const isPreAuth = /capture|cancel|extend/.test(route);
  const amount = { value: 25000, currency: "EUR" };
  const made = await calls[environment].post("/payment/session", { ...sessionBody, amount, isPreAuth });
  const { sessionId } = made.json.data;
  await calls.pay(sessionId);
  const { json } = await calls[environment].get(`/payment/session/${sessionId}?webcode=SHOP01`);
  return sample
    .replaceAll(sampleServer, url)
    .replaceAll(/SHOP01-PXT-\d+/g, json.data.paymentReference)
    .replaceAll(/SHOP01-EXT-\d+/g, sessionId);
}
