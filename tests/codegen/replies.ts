import type { Reply } from "./journey.ts";

/** The reply of a client that resolves with the status and, in `data`, the body, whatever the status is. */
export const replyOfData = ({ status, data }: { status: number; data: unknown }): Reply => ({
  status,
  body: data,
});

/** The reply of a client that resolves with the response of `fetch`, and with its body in `data` or `error`. */
export const replyOfResponse = ({
  response,
  data,
  error,
}: {
  response?: Response;
  data?: unknown;
  error?: unknown;
}): Reply => ({ status: response?.status ?? 0, body: data ?? error });

/**
 * Makes the reply of a client that resolves with the body of a success and throws otherwise.
 *
 * @param replyOfError finds the reply in what the client throws; throws what is no response
 * @returns a function that takes the documented status of the success, and the call
 */
export const replyOrError =
  (replyOfError: (thrown: unknown) => Reply | Promise<Reply>) =>
  (status: number, call: Promise<unknown>): Promise<Reply> =>
    call.then((body) => ({ status, body }), replyOfError);
