export {
  type ClientOptions,
  createLiveClient,
  createTestClient,
  type LiveClient,
  type TestClient,
} from "./client/client.ts";
export type { LivePaths, TestPaths } from "./client/paths.ts";
