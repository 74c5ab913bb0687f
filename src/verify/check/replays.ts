import { apiErrors } from "../../../generated/errors.ts";
import type { Api } from "../server/api.ts";
import type { JsonResponse } from "../server/exchange.ts";
import { listAt, must, mustBe, mustHave, mustHaveStatus } from "./expectations.ts";
import { sessionBody } from "./fixtures.ts";

export const { differentBody, differentEndpoint } = apiErrors;

/** Status and message are the guide's. The code is assumed, and has a check of its own. */
export function mustConflict(
  response: JsonResponse,
  { statusCode, message }: { statusCode: number; message: string },
  subject: string,
) {
  mustHaveStatus(response, statusCode, subject);
  mustHave(response, "error.message", message);
}

/** @throws {Refuted} when a replay is not the first response, byte for byte. */
export function mustBeReplay(first: JsonResponse, replay: JsonResponse): void {
  mustBe(replay.status, first.status, "The status of the replay");
  must(replay.text === first.text, "The replay is not the first response, byte for byte.");
}

/** Opens a session with this custom reference, which is the idempotency key too. */
export const createWithReference = (
  { test }: { test: Api },
  customReference: string,
): Promise<JsonResponse> =>
  test.post("/payment/session", { ...sessionBody, customReference }, { idempotencyKey: customReference });

/** How many sessions have this custom reference. */
export async function countSessions({ test }: { test: Api }, customReference: string): Promise<number> {
  return listAt(await test.get("/payment/sessions", { customReference }), "data.sessions").length;
}
