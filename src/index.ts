export type { Middleware } from "openapi-fetch";
export { type Advice, adviceFor } from "./client/advice.ts";
export { createLiveClient, createTestClient, type LiveClient, type TestClient } from "./client/client.ts";
export { AviratoConnectionError, AviratoError, type ErrorCode, unwrap } from "./client/errors.ts";
export type { CallOptions, ClientOptions } from "./client/options.ts";
export { eachModification, eachSession } from "./client/pages.ts";
export type { LivePaths, TestPaths } from "./client/paths.ts";
