import { join } from "node:path";
import { testKey } from "../requests.ts";

// Runs two builds of the sandbox in one process and tells its parent what its main thread has used:
// node both-builds.ts ROOT ROOT
//
// In one process, both builds share the heap, the compiled code of Node and the processor's caches, so that what differs
// between two processes of the same program does not look like a difference between the builds.
const urls: string[] = [];
for (const root of process.argv.slice(2)) {
  const { createSandbox } = await import(join(root, "dist", "src", "sandbox", "sandbox.js"));
  const sandbox = await createSandbox({ testKey });
  urls.push((await sandbox.listen({ port: 0 })).url);
}
process.on("message", () => {
  const { user, system } = process.threadCpuUsage();
  process.send?.(user + system);
});
process.once("disconnect", () => process.exit());
process.send?.(urls);
