import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";

describe("a request whose caller goes away in the middle of its body", () => {
  it.each([
    ["closes the connection", (socket: ReturnType<typeof connect>) => socket.end()],
    ["resets the connection", (socket: ReturnType<typeof connect>) => socket.resetAndDestroy()],
  ])("is no longer under way once the caller %s", async (_, leave) => {
    const sandbox = await createSandbox();
    const { url } = await sandbox.listen({ port: 0 });
    const underWay = async () => {
      const response = await sandbox.fetch(new Request(`${url}/_sandbox/metrics`));
      return Number(/^sandbox_requests_under_way (\d+)$/m.exec(await response.text())?.[1]);
    };
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    socket.on("error", () => {});
    const head = [
      "POST /external/v1/test/payment/session HTTP/1.1",
      "Host: 127.0.0.1",
      `X-API-KEY: ${sandbox.keys.test}`,
    ];
    socket.write(
      `${[...head, "Content-Type: application/json", "Content-Length: 100"].join("\r\n")}\r\n\r\n{`,
    );
    await expect.poll(underWay).toBe(1);
    leave(socket);
    await expect.poll(underWay).toBe(0);
    await sandbox.close();
  });
});
