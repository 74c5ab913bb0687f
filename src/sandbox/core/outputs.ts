/**
 * Sends one webhook.
 *
 * @param signal is aborted at the end of the delivery's timeout; the delivery then ends whether sending ends or not
 * @returns the status code of the receiver's response.
 */
export type Send = (
  url: string,
  headers: Record<string, string>,
  body: string,
  signal: AbortSignal,
) => Promise<number>;

/** Receives webhooks in the process of the sandbox: gets the request that a webhook is, and returns the response. */
export type Receiver = (request: Request) => Response | Promise<Response>;

/**
 * Called with every internal error.
 *
 * @param traceId the `traceId` of the response; `undefined` when the error did not happen in a request
 */
export type Report = (error: unknown, traceId?: string) => void;

/** Called with log text: one or more whole lines. */
export type WriteLines = (lines: string) => void;

export const writeToStderr: WriteLines = (lines) => void process.stderr.write(lines);
