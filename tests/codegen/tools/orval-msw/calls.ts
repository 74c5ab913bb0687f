import assert from "node:assert/strict";
import { setupServer } from "msw/node";
import { server, webcode } from "../../settings.ts";
import * as handlers from "./generated/api.msw.ts";

// The handlers answer on any host; nothing reaches the sandbox.
const mock = setupServer(
  handlers.getCreateTestSessionMockHandler(),
  handlers.getListTestSessionsMockHandler(),
);
mock.listen();
const created = await fetch(`${server}/external/v1/test/payment/session`, { method: "POST", body: "{}" });
assert.equal(created.status, 201);
assert.equal((await created.json()).success, true);
const listed = await fetch(`${server}/external/v1/test/payment/sessions?webcode=${webcode}`);
assert.equal(listed.status, 200);
assert(Array.isArray((await listed.json()).data.sessions));
mock.close();
