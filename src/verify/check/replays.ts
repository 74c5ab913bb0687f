import { apiErrors } from "../../../generated/errors.ts";
import type { Api } from "../server/api.ts";
import type { JsonResponse } from "../server/exchange.ts";
import { listAt, must, mustBe, mustHave, mustHaveStatus } from "./expectations.ts";
import { sessionBody } from "./fixtures.ts";

export const { differentBody, differentEndpoint } = apiErrors;

/**
 * Does not compare the code: the guide names only status and message, and the assumed code has its own check.
 *
 * @throws {Refuted} when the response does not have this status and message.
 */
export function mustConflict(
  response: JsonResponse,
  { statusCode, message }: { statusCode: number; message: string },
  subject: string,
) {
  mustHaveStatus(response, statusCode, subject);
  mustHave(response, "error.message", message);
}

/** @throws {Refuted} when the replay does not have the status and the bytes of the first response. */
export function mustBeReplay(first: JsonResponse, replay: JsonResponse): void {
  mustBe(replay.status, first.status, "The status of the replay");
  must(
    replay.text === first.text,
    "The body of the replay is not that of the first response, byte for byte.",
  );
}

/** Creates a session with this custom reference, which is also the idempotency key. */
export const createWithReference = (
  { test }: { test: Api },
  customReference: string,
): Promise<JsonResponse> =>
  test.post("/payment/session", { ...sessionBody, customReference }, { idempotencyKey: customReference });

/** How many sessions have this custom reference. */
export async function countSessions({ test }: { test: Api }, customReference: string): Promise<number> {
  return listAt(await test.get("/payment/sessions", { customReference }), "data.sessions").length;
}
