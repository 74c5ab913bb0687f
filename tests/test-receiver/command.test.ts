// tier: integration

import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../support/process.ts";
import { type Delivered, type Receive, rightReceivers, wrongReceivers } from "./receivers.ts";

const secret = "example_client_secret";
let folder: string;
let secretFile: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "test-receiver-"));
  secretFile = join(folder, "test.secret");
  await writeFile(secretFile, `${secret}\n`, { mode: 0o600 });
});
afterAll(async () => {
  for (const server of servers) server.close().closeAllConnections();
  await rm(folder, { recursive: true });
});

async function run(receive: Receive) {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    response.writeHead(await receive({ body, headers: request.headers as Delivered["headers"] })).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  return runCli("test-receiver", "--url", url, "--secret-file", secretFile);
}

describe("avirato test-receiver", () => {
  it.each(Object.entries(rightReceivers))("exits with 0 for a receiver that %s", async (_, receive) => {
    const { code, stdout, stderr } = await run(receive(secret));
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("16 right, 0 wrong");
  });

  it.each(Object.entries(wrongReceivers))(
    "exits with 1 for a receiver that %s, and says what to change",
    async (_, { steps, receive }) => {
      const { code, stdout, stderr } = await run(receive(secret));
      expect([code, stderr]).toEqual([1, ""]);
      expect([...stdout.matchAll(/^✖ (\S+)[^\n]*\n {4}[A-Z][^\n]*\.$/gm)].map(([, name]) => name)).toEqual(
        steps,
      );
      expect(stdout).not.toContain(secret);
    },
  );

  it.each([
    [[], "The URL of the receiver is missing; pass --url."],
    [["--url", "shop"], "--url must be like http://127.0.0.1:3000/webhooks"],
    [["--url", "http://u:hidden@127.0.0.1:9"], "without user name and password"],
    [["--url", "http://127.0.0.1:9"], "pass --secret-file or set AVIRATO_TEST_SECRET"],
    [
      ["--url", "http://127.0.0.1:9", "--secret", "s"],
      "Nothing responds at 127.0.0.1:9; start your receiver and check --url.",
    ],
  ])("exits with 2 and one sentence for %j", async (args, message) => {
    const { code, stdout, stderr } = await runCli("test-receiver", ...args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/\n\s+at |hidden/);
  });
});
