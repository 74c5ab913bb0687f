import { expect } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import type { Answer } from "../../support/sandbox.ts";
import type { Call, Expected, Model } from "./model.ts";
import type { Shop } from "./shop.ts";

/**
 * Makes a call in both worlds, again with the same key while a fault keeps its answer from the caller, and takes over
 * the names that only the sandbox knows.
 */
export async function compare(model: Model, shop: Shop, given: Call): Promise<void> {
  if (!shop.keys[given.tenant]) await shop.createKey(given.tenant);
  // Without a key, an answer that is lost would be lost for good.
  const mayBeLost = model.injected.some(({ remaining }) => remaining > 0);
  const call =
    mayBeLost && given.idempotencyKey === undefined
      ? { ...given, idempotencyKey: `of call ${model.calls}` }
      : given;
  const before = model.sizes();
  let expected: Expected;
  let answer: Answer;
  do {
    const number = model.calls;
    expected = model.call(call);
    answer = await shop.attempt(call);
    const wanted = known(expected, model, shop);
    if (!isExpected(wanted, answer, shop.answers)) {
      expect.fail(
        `The model expects ${JSON.stringify(wanted)}; the sandbox answers ${answer.status} ${answer.text}`,
      );
    }
    shop.sent.push(call);
    shop.answers.push(answer);
    if (isLost(expected)) shop.unseen.add(number);
  } while (isLost(expected));
  if (typeof expected === "object" && "sameAs" in expected && shop.unseen.delete(expected.sameAs)) {
    shop.answers[expected.sameAs] = answer;
  }
  shop.keep(answer, model, before);
}

const isLost = (expected: Expected) => typeof expected === "object" && "seen" in expected;

/** An answer that nobody has seen yet can be told by its outcome only. */
function known(expected: Expected, model: Model, shop: Shop): Expected {
  if (typeof expected !== "object" || !("sameAs" in expected) || !shop.unseen.has(expected.sameAs))
    return expected;
  return model.outcomes[expected.sameAs] ?? expected;
}

/** Whether an answer is the one that the model expects. */
export function isExpected(expected: Expected, answer: Answer, answers: readonly Answer[]): boolean {
  const { status, text, json } = answer;
  if (expected === "success") return status < 300 && !answers.some((earlier) => earlier.text === text);
  if (typeof expected === "object" && "seen" in expected) {
    const { seen } = expected;
    if (seen === "late") throw new Error("A response that is late is the one of the operation.");
    if (seen === "fetch failed" || seen === "terminated") return status === 0 && text === seen;
    return status === apiErrors[seen].statusCode && json.error.message === apiErrors[seen].message;
  }
  if (typeof expected === "object") {
    const first = answers[expected.sameAs];
    return status === first?.status && text === first.text;
  }
  return status === apiErrors[expected].statusCode && json.error.message === apiErrors[expected].message;
}
