/**
 * Sends one webhook.
 *
 * @returns the status code of the receiver's response.
 */
export type Send = (url: string, headers: Record<string, string>, body: string) => Promise<number>;

/**
 * Called with every internal error.
 *
 * @param traceId identifies the failed request in its response; `undefined` when no caller waited for one
 */
export type Report = (error: unknown, traceId?: string) => void;

/** Called with log text: one or more whole lines. */
export type WriteLines = (lines: string) => void;

export const writeToStderr: WriteLines = (lines) => void process.stderr.write(lines);
