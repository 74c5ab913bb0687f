import { expect, it } from "vitest";
import { events } from "../../../src/sandbox/commands/trigger/events.ts";

const rows = Object.entries(events).map(([name, { help, steps, faults = [] }]) => {
  const known = { webcode: "SHOP01", sessionId: "session", paymentReference: "payment" };
  return { name, help, faults, requests: steps.map((step) => step(known)) };
});

it.each(rows)("$name does what its help says: $help", ({ help, requests, faults }) => {
  const bodyOf = (route: string) =>
    requests.find(({ path }) => path.endsWith(route))?.body as object | undefined;
  const session = bodyOf("/payment/session");
  if (session) expect(session).toMatchObject({ isPreAuth: help.includes("pre-authorisation") });
  expect(session === undefined).toBe(help.includes("terminal"));
  for (const [route, word] of [
    ["/payment/capture", "captured"],
    ["/payment/refund", "refund"],
    ["/payment/cancel", "released"],
    ["/payment/extend", "extended"],
  ] as const)
    expect([route, bodyOf(route) !== undefined]).toEqual([route, help.includes(word)]);
  expect(faults.length > 0).toBe(help.includes("fails"));
});
