import { beforeEach } from "vitest";

// Commands that run in this process set the exit code. A test must not see that of an earlier test.
beforeEach(() => {
  process.exitCode = undefined;
});
