import { readFileSync } from "node:fs";
import { createPayments } from "avirato-payments-contract/payments";
import { ProxyAgent, fetch as send } from "undici";

const dispatcher = new ProxyAgent({
  uri: process.env["PAYMENTS_PROXY"] ?? "http://proxy.internal:3128",
  requestTls: { ca: readFileSync(process.env["PAYMENTS_CA"] ?? "/etc/ssl/company.pem") },
});

/** Sends a request through the proxy, and trusts the certificate authority of the company. */
async function viaProxy(request: Request): Promise<Response> {
  const { url, method, signal } = request;
  const headers = Object.fromEntries(request.headers);
  const body = method === "GET" ? null : await request.text();
  const response = await send(url, { method, headers, body, signal, dispatcher, redirect: "manual" });
  return new Response(await response.arrayBuffer(), {
    status: response.status,
    headers: Object.fromEntries(response.headers),
  });
}

const payments = createPayments({
  environment: "test",
  apiKey: process.env["AVIRATO_TEST_KEY"] ?? "",
  webcode: "SHOP01",
  baseUrl: process.env["AVIRATO_SERVER"],
  fetch: viaProxy,
});
console.log((await payments.pos.terminals()).length, "terminals");
