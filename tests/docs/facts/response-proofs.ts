import { expect } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { adviceFor } from "../../../src/index.ts";
import { amount, webcode } from "../../support/sandbox.ts";
import { type ErrorName, type Proof, type Running, requestsOf } from "./proofs.ts";

const adviceOn = (name: ErrorName) => adviceFor({ error: apiErrors[name] });

/** What the guides say about each status of the API: what it means, and whether to send the request again. */
export function responseProofs(running: Running): Proof[] {
  const { session, modify, charge, sessionsNamed } = requestsOf(running);
  const named = (customReference: string, key = customReference, more: object = {}) =>
    session({ customReference, ...more }, { "Idempotency-Key": key });
  const failNext = (name: ErrorName) =>
    running.sandbox.faults.add({ operation: "createSession", effect: { type: "error", name } });
  /** The statuses of a modification: of the response, and in the list at once and afterwards. */
  async function steps(type: string, route: string, payment: string, more: object): Promise<unknown[]> {
    const listed = async () => {
      const { json } = await running.test.get(
        `/payment/modifications?${new URLSearchParams({ webcode, paymentReference: payment })}`,
      );
      return json.data.modifications.find((found: { type: string }) => found.type === type)?.status;
    };
    const { status } = await modify(route, payment, more);
    const before = await listed();
    await running.advance(60);
    return [status, before, await listed()];
  }
  const processed = [202, "received", "succeeded"];

  return [
    [
      "cookbook",
      "They then send the same key: with the same basket they get one session, and with different ones the second gets a 409.",
      async () => {
        const [first, same] = [await named("basket"), await named("basket")];
        const other = await named("basket", "basket", { amount: amount(1) });
        expect([same.text, other.status]).toEqual([first.text, 409]);
        expect(await sessionsNamed("basket")).toBe(1);
      },
    ],
    [
      "deposits",
      "Each step is accepted with 202 and processed afterwards.",
      async () => {
        const [extended, captured] = [
          await running.paid({ isPreAuth: true }),
          await running.paid({ isPreAuth: true }),
        ];
        expect(await steps("extend", "extend", extended, {})).toEqual(processed);
        expect(await steps("cancel", "cancel", extended, {})).toEqual(processed);
        expect(await steps("capture", "capture", captured, { amount: amount(10000) })).toEqual(processed);
      },
    ],
    [
      "refunds",
      "A refund is accepted with 202 and processed afterwards.",
      async () => {
        const details = { amount: amount(1), reason: "RETURN" };
        expect(await steps("refund", "refund", await running.paid(), details)).toEqual(processed);
      },
    ],
    [
      "errors",
      "2. **429 and 503.** The request was not executed. Wait for the seconds in `Retry-After`, then send it with the same key.",
      async () => {
        for (const name of ["tooManyRequests", "overloaded"] as const) {
          await failNext(name);
          expect((await named(name)).status).toBe(apiErrors[name].statusCode);
          expect(await sessionsNamed(name)).toBe(0);
          expect([(await named(name)).status, adviceOn(name).resend]).toEqual([201, "after-wait"]);
        }
      },
    ],
    [
      "errors",
      "Sending it again with the same key is always safe, but may return the recorded error. Use a new key for a new attempt.",
      async () => {
        await failNext("internalError");
        const [first, again] = [await named("failed"), await named("failed")];
        expect([first.status, again.text]).toEqual([500, first.text]);
        expect((await named("failed", "a-new-key")).status).toBe(201);
      },
    ],
    [
      "errors",
      "3. **500.** Find out first whether the request took effect",
      async () => {
        for (const name of ["internalError", "providerError"] as const)
          expect(adviceOn(name).resend).toBe("check-first");
      },
    ],
    [
      "errors",
      "4. **502 with code 13004.** The customer may have paid. Check the terminal's receipt, the `AUTHORISATION` webhook or the dashboard before you charge again with a new key.",
      async () => {
        const headers = { "Idempotency-Key": "not answered" };
        const [first, again] = [await charge(52, headers), await charge(52, headers)];
        expect([first.status, first.json.error.code, again.text]).toEqual([502, 13004, first.text]);
        expect(adviceOn("terminalTimeout")).toMatchObject({ resend: "check-first", automatic: false });
      },
    ],
    [
      "errors",
      "5. **409.** Do not send it again.",
      async () => expect(adviceOn("differentBody").resend).toBe("never"),
    ],
    [
      "errors",
      "6. **Any other 4xx.** Correct the request, then send it with a new key.",
      async () => {
        const others = (Object.keys(apiErrors) as ErrorName[]).filter((name) => {
          const { statusCode } = apiErrors[name];
          return statusCode < 500 && ![409, 429].includes(statusCode);
        });
        expect(new Set(others.map((name) => adviceOn(name).resend))).toEqual(new Set(["new-key"]));
      },
    ],
    [
      "faults",
      'An `error` with `when: "before"` replaces the operation\'s response and is recorded, unless it is a 429 or 503, which executed nothing.',
      async () => {
        for (const [name, second] of [
          ["providerError", 500],
          ["tooManyRequests", 201],
          ["overloaded", 201],
        ] as const) {
          const key = `fault ${name}`;
          await failNext(name);
          const statuses = [(await named(key)).status, (await named(key)).status];
          expect(statuses).toEqual([apiErrors[name].statusCode, second]);
        }
      },
    ],
    [
      "idempotency",
      "you can send the same request again: it is executed once, and every retry gets the first response",
      async () => {
        const responses = [await named("thrice"), await named("thrice"), await named("thrice")];
        expect(new Set(responses.map(({ text }) => text)).size).toBe(1);
        expect(await sessionsNamed("thrice")).toBe(1);
      },
    ],
    [
      "idempotency",
      "A retry that arrives while the first request still runs waits, and gets its response.",
      async () => {
        const [first, retry] = await Promise.all([named("at once"), named("at once")]);
        expect([first.status, retry.text]).toEqual([201, first.text]);
        expect(await sessionsNamed("at once")).toBe(1);
      },
    ],
    [
      "idempotency",
      "If you use it for another one, the response is a 409, and nothing is executed.",
      async () => {
        await named("first", "one-request");
        expect((await named("second", "one-request")).status).toBe(409);
        expect([await sessionsNamed("first"), await sessionsNamed("second")]).toEqual([1, 0]);
      },
    ],
  ];
}
