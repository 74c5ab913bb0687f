import { AviratoConnectionError, AviratoError, adviceFor } from "avirato-payments-contract";

export interface Write<Data> {
  /** Names what is written, for example `order-12345-refund`. The same name again continues where the last run ended. */
  name: string;
  /** Sends the request with this idempotency key. */
  send(idempotencyKey: string): Promise<Data>;
  /** Looks for what was written. Leave it out for a charge at a terminal, which is in no list. */
  find?(): Promise<Data | undefined>;
}

export type Outcome<Data> = { status: "done"; data: Data } | { status: "unknown"; error: Error };

/** Sends a write until its outcome is known. It takes a new key only when the former one can execute nothing any more. */
export async function writeOnce<Data>({ name, send, find }: Write<Data>): Promise<Outcome<Data>> {
  const traceIds = new Set<unknown>();
  for (let attempt = 1, sent = 1; ; sent += 1) {
    try {
      return { status: "done", data: await send(`${name}-${attempt}`) };
    } catch (error) {
      if (!(error instanceof AviratoError || error instanceof AviratoConnectionError)) throw error;
      const { resend, automatic } = adviceFor(error);
      // The request has to be corrected first.
      if (resend === "new-key" || resend === "never") throw error;
      const data = await find?.();
      if (data) return { status: "done", data };

      // A traceId that comes twice belongs to a recorded response. Every further request with this key only gets it again.
      const traceId = error instanceof AviratoError ? error.traceId : undefined;
      const isRecorded = traceId !== undefined && traceIds.has(traceId);
      traceIds.add(traceId);
      if (isRecorded && find && attempt < 5) {
        attempt += 1;
        sent = 0;
      } else if (isRecorded || sent === 10 || !(automatic || find)) {
        return { status: "unknown", error };
      }
    }
  }
}
