import { expect, it } from "vitest";
import { documentedResponses } from "../../support/control-plane.ts";

/** What a program needs that is told to authenticate or to wait (RFC 9110). */
const needed: Record<number, string> = { 401: "WWW-Authenticate", 429: "Retry-After", 503: "Retry-After" };

it("every 401, 429 and 503 of the control plane's document names the header that a program needs then", () => {
  const without = documentedResponses.filter(
    ({ status, headers }) => needed[status] !== undefined && !headers.includes(needed[status]),
  );
  expect(documentedResponses.length).toBeGreaterThan(100);
  expect(without).toEqual([]);
});
