import assert from "node:assert/strict";
import Fastify from "fastify";
import openapiGlue from "fastify-openapi-glue";
import { document, sessionRequest, sessionResponse } from "../document.ts";

const app = Fastify({ ajv: { customOptions: { strict: false } } });
// Fastify's own body of an error is not the one that the contract requires of a 400.
app.setErrorHandler(({ message }: Error, _request, reply) =>
  reply.code(400).send({
    success: false,
    error: { message, code: 12001, statusCode: 400, traceId: "4bf92f3577b34da6a3ce929d0e0e4736" },
  }),
);
await app.register(openapiGlue, {
  specification: document,
  serviceHandlers: {
    createTestSession: (_: unknown, reply: { code(status: number): void }) => {
      reply.code(201);
      return sessionResponse;
    },
  },
});

const send = (body: object) =>
  app.inject({
    method: "POST",
    url: "/external/v1/test/payment/session",
    headers: { "content-type": "application/json", "x-api-key": "avp_test_key" },
    body,
  });
const created = await send(sessionRequest);
assert.equal(created.statusCode, 201, created.body);
assert.deepEqual(created.json(), sessionResponse);
assert.equal((await send({ ...sessionRequest, amount: undefined })).statusCode, 400);
await app.close();
