import { apiErrors } from "../../generated/errors.ts";
import type { Answer } from "./exchange.ts";
import { listAt, must, mustAnswer, mustBe, mustHave } from "./expectations.ts";
import { sessionBody } from "./fixtures.ts";
import type { Server } from "./server.ts";

export const { differentBody, differentEndpoint } = apiErrors;

/** The status and message are the guide's; the code is assumed, and has a check of its own. */
export function mustConflict(
  answer: Answer,
  { statusCode, message }: { statusCode: number; message: string },
  to: string,
) {
  mustAnswer(answer, statusCode, to);
  mustHave(answer, "error.message", message);
}

/** @throws {Refuted} when a replay is another answer than the first. */
export function mustBeReplay(first: Answer, second: Answer): void {
  mustBe(second.status, first.status, "The status of the replay");
  must(second.text === first.text, "The replay is not the first answer, byte by byte.");
}

/** Asks for a session of this custom reference, which is the idempotency key too. */
export const createNamed = ({ test }: Server, customReference: string): Promise<Answer> =>
  test.post("/payment/session", { ...sessionBody, customReference }, { idempotencyKey: customReference });

/** How many sessions carry this custom reference. */
export async function sessionsNamed({ test }: Server, customReference: string): Promise<number> {
  return listAt(await test.get("/payment/sessions", { customReference }), "data.sessions").length;
}
