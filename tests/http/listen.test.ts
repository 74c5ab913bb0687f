import { expect, it } from "vitest";
import { listen, portProblem, requireFreePort } from "../../src/http/listen.ts";
import { keptTimers } from "../support/kept-timers.ts";

const onLoopback = { port: 0, host: "127.0.0.1" };

it.each([0, 1, 65535])("the port %i is valid", (port) => {
  expect(portProblem(port)).toBeUndefined();
});

it.each([-1, 65536, 1.5, Number.NaN])("the port %d is not valid", (port) => {
  expect(portProblem(port)).toBe("must be a number from 0 to 65535");
  expect(() => listen(() => {}, { ...onLoopback, port })).toThrow(
    `--port must be a number from 0 to 65535, not ${port}.`,
  );
});

it("a server has a URL that leads to it, with an IPv6 address in brackets", async () => {
  for (const host of ["127.0.0.1", "::1"]) {
    const { url, close } = await listen((_, outgoing) => outgoing.end("here"), { ...onLoopback, host });
    expect(await (await fetch(url)).text()).toBe("here");
    await close();
    await expect(fetch(url)).rejects.toThrow("fetch failed");
  }
});

it("a port that is taken is named, with the remedy", async () => {
  const { url, close } = await listen(() => {}, onLoopback);
  const port = Number(new URL(url).port);
  const taken = `Port ${port} is in use; choose another with --port.`;
  await expect(requireFreePort({ ...onLoopback, port })).rejects.toThrow(taken);
  await close();
  // It must also be free again after the check.
  await requireFreePort({ ...onLoopback, port });
  await requireFreePort({ ...onLoopback, port });
});

it("an address that the machine does not have is named, with the remedy", async () => {
  await expect(requireFreePort({ port: 0, host: "192.0.2.1" })).rejects.toThrow(
    "192.0.2.1:0 cannot be listened on (EADDRNOTAVAIL); choose another --host or --port.",
  );
});

it("a closed server leaves no timer behind, so that a program can end", async () => {
  const kept = await keptTimers(async () => {
    const { close } = await listen(() => {}, onLoopback);
    await close();
  });
  expect(kept).toEqual([]);
});
