import { beforeEach } from "vitest";

// Commands that run in this process set it. A test must not find that of another one.
beforeEach(() => {
  process.exitCode = undefined;
});
