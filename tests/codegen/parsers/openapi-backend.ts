import assert from "node:assert/strict";
import { OpenAPIBackend } from "openapi-backend";
import { document, sessionRequest, sessionResponse } from "../document.ts";

const api = new OpenAPIBackend({ definition: document, quick: true, ajvOpts: { strict: false } });
api.register({
  createTestSession: () => ({ status: 201, body: sessionResponse }),
  validationFail: (context) => ({ status: 400, body: context.validation.errors }),
});
await api.init();

const send = (body: unknown) =>
  api.handleRequest({
    method: "POST",
    path: "/external/v1/test/payment/session",
    headers: { "content-type": "application/json", "x-api-key": "avp_test_key" },
    body,
  });
assert.equal((await send(sessionRequest)).status, 201);
assert.equal((await send({ ...sessionRequest, amount: undefined })).status, 400);
assert.equal(api.validateResponse(sessionResponse, "createTestSession", 201).valid, true);
