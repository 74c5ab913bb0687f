import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect } from "vitest";
import { testReceiver } from "../../../src/test-receiver/test-receiver.ts";
import type { Proof } from "./proofs.ts";

/** Which of the webhooks, those to accept or those to refuse, are right when a receiver responds with one status to all. */
async function rightWith(statusCode: number): Promise<string[]> {
  const server = createServer((_, response) => response.writeHead(statusCode).end());
  const { promise: listening, resolve } = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", resolve);
  await listening;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks`;
  const results = await testReceiver({ url, secret: "secret", webcode: "SHOP01", customReference: "12345" });
  server.closeAllConnections();
  server.close();
  return [...new Set(results?.filter(({ right }) => right).map(({ expected }) => expected))];
}

/** What the guide to `avirato test-receiver` says about the statuses of a receiver. */
export const receiverProofs: readonly Proof[] = [
  [
    "test-receiver",
    "Your receiver refuses a webhook when it responds with a status from 400 to 499, except 410.",
    async () => {
      for (const status of [400, 401, 499])
        expect([status, await rightWith(status)]).toEqual([status, ["refuse"]]);
      for (const status of [399, 410]) expect([status, await rightWith(status)]).toEqual([status, []]);
    },
  ],
  [
    "test-receiver",
    "A status of 500 or more means that the receiver failed. A redirect counts as neither accepted nor refused.",
    async () => {
      for (const status of [500, 503, 302]) expect([status, await rightWith(status)]).toEqual([status, []]);
    },
  ],
];
