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

/** How long a request that got no response can still be on its way, milliseconds. */
const stillOnItsWayMs = 1_000;

/** Sends a write until its outcome is known, and never executes it twice. */
export async function writeOnce<Data>({ name, send, find }: Write<Data>): Promise<Outcome<Data>> {
  for (let attempt = 1, sent = 1; ; sent += 1) {
    try {
      return { status: "done", data: await send(`${name}-${attempt}`) };
    } catch (error) {
      if (!(error instanceof AviratoError || error instanceof AviratoConnectionError)) throw error;
      const { resend } = adviceFor(error);
      // The request has to be corrected first.
      if (resend === "new-key" || resend === "never") throw error;
      // Without a response, the same key is executed once however often it is sent.
      if (resend !== "check-first" && sent < 10) continue;
      if (!find || attempt === 5) return { status: "unknown", error };
      await new Promise((resolve) => setTimeout(resolve, stillOnItsWayMs));
      const data = await find();
      if (data) return { status: "done", data };
      // Nothing was executed, so this is a new attempt.
      attempt += 1;
    }
  }
}
