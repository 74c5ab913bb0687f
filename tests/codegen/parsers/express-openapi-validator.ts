import assert from "node:assert/strict";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import express, { type ErrorRequestHandler } from "express";
import { middleware } from "express-openapi-validator";
import { document, sessionRequest, sessionResponse } from "../document.ts";

const app = express();
app.use(express.json());
app.use(middleware({ apiSpec: document, validateRequests: true, validateResponses: true }));
app.post("/external/v1/test/payment/session", (_, response) => {
  response.status(201).json(sessionResponse);
});
const answerError: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ message: error.message });
};
app.use(answerError);
const server = app.listen(0, "127.0.0.1");
await once(server, "listening");

async function send(body: unknown): Promise<[number, string]> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/external/v1/test/payment/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-API-KEY": "avp_test_key" },
    body: JSON.stringify(body),
  });
  return [response.status, await response.text()];
}
const [status, text] = await send(sessionRequest);
assert.equal(status, 201, text);
assert.equal((await send({ ...sessionRequest, amount: undefined }))[0], 400);
server.close();
