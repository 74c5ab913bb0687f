import { expect, it } from "vitest";
import { faultRules } from "../../../generated/control-plane.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { shownFault, strike, strikeBefore } from "../../../src/sandbox/api/strike.ts";
import type { FaultEffect } from "../../../src/sandbox/faults/fault.ts";

const response = { statusCode: 201, body: '{"success":true}' };

/** What an effect makes of a response, and how long it delays it. */
async function struck(effect: FaultEffect) {
  const delays: number[] = [];
  const changed = await strike(effect, response, async (milliseconds) => void delays.push(milliseconds));
  return { changed, delays };
}

it.each([
  [0, 0],
  [1, 1],
  [86_400_000, 86_400_000],
  [undefined, faultRules.defaultMilliseconds],
])("a delay of %j milliseconds waits %i and leaves the response as it is", async (milliseconds, waited) => {
  const effect = { type: "delay", ...(milliseconds !== undefined && { milliseconds }) } as const;
  expect(await struck(effect)).toEqual({ changed: response, delays: [waited] });
});

it.each([...new Set(Object.values(apiErrors).map(({ statusCode }) => statusCode))])(
  "an injected status %i has the body of the first error of the contract with that status",
  async (statusCode) => {
    const first = Object.values(apiErrors).find((error) => error.statusCode === statusCode);
    const { changed } = await struck({ type: "status", statusCode });
    expect(changed).toMatchObject({ statusCode, headers: {}, injected: true });
    expect(JSON.parse(changed.body)).toMatchObject({
      success: false,
      error: { message: first?.message, code: first?.code, statusCode },
    });
  },
);

it("an injected status that no error uses has an empty body and the headers of the fault", async () => {
  const headers = { "Retry-After": "7" };
  expect((await struck({ type: "status", statusCode: 418, headers })).changed).toEqual({
    statusCode: 418,
    body: "",
    headers,
    injected: true,
  });
});

it("a response that is cut off keeps its status and body until it is sent", async () => {
  const cutAs = { disconnect: "all", truncate: "half" } as const;
  for (const type of ["disconnect", "truncate"] as const)
    expect((await struck({ type })).changed).toEqual({ ...response, injected: true, cut: cutAs[type] });
});

it("an effect before the operation replaces the response of an internal error", async () => {
  const before = await strikeBefore({ type: "truncate" }, async () => {});
  expect(before).toMatchObject({ statusCode: 500, injected: true, cut: "half" });
  expect(JSON.parse(before.body).error.code).toBe(apiErrors.internalError.code);
});

it("a fault is shown with its effect, its moment and its id", () => {
  const fault = { id: "flt_1", when: "after", effect: { type: "delay" } } as never;
  expect(shownFault(fault)).toBe("delay after (flt_1)");
});
