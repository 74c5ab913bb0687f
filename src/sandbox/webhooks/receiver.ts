import type { Receiver, Send } from "../core/outputs.ts";

/** The URL that requests to a receiver have when the sandbox has no `webhookUrl`. Nothing is sent to it. */
export const receiverUrl = "http://127.0.0.1/webhooks";

/**
 * Passes webhooks to a receiver instead of sending them.
 *
 * @param threw called with what the receiver throws
 */
export function receiverSender(receive: Receiver, threw: (error: unknown) => void): Send {
  return async (url, headers, body, signal) => {
    const request = new Request(url, {
      method: "POST",
      headers: { ...headers, "Content-Type": "application/json" },
      body,
      signal,
    });
    try {
      const { status } = Object(await receive(request)) as Partial<Response>;
      if (typeof status !== "number") throw new TypeError("The receiver must return a Response.");
      return status;
    } catch (error) {
      threw(error);
      throw error;
    }
  };
}
