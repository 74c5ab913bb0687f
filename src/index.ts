export { type Advice, adviceFor } from "./client/advice.ts";
export {
  type ClientOptions,
  createLiveClient,
  createTestClient,
  type LiveClient,
  type TestClient,
} from "./client/client.ts";
export { AviratoError, type ErrorCode, unwrap } from "./client/errors.ts";
export { eachModification, eachSession } from "./client/pages.ts";
export type { LivePaths, TestPaths } from "./client/paths.ts";
