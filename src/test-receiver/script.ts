import { webhookToleranceSeconds } from "../../generated/constants.ts";
import {
  eventText,
  newId,
  type Subject,
  signed,
  type Webhook,
  withSignature,
  withTimestamp,
} from "./events.ts";

/** One webhook of the script, and how a receiver must respond to it. */
export interface Step {
  name: string;
  /** What is sent. It completes the sentence "accepts …" or "refuses …". */
  what: string;
  expected: "accept" | "refuse";
  /** What to change in a receiver that responds otherwise. */
  remedy: string;
  webhook: Webhook;
}

const minutes = (count: number): number => count * 60_000;

/** How far a time stamp may be from the receiver's clock, minutes; and ages within and beyond that. */
const tolerance = webhookToleranceSeconds / 60;
const [within, beyond] = [tolerance - 1, 2 * tolerance];

const acceptEvery =
  "Respond with 2xx to every genuine event: the API sends it again after any other response.";
const verifyFirst =
  "Verify the signature over the raw body before anything else, and respond with 400 when it is wrong.";
const checkTime = `Compare the signed time stamp with your clock, and refuse one that is more than ${tolerance} minutes away.`;

/**
 * The webhooks in the order in which they are sent.
 *
 * @param secret the client secret of the receiver
 * @param now milliseconds since 1970
 */
export async function scriptFor(secret: string, subject: Subject, now: number): Promise<Step[]> {
  const authorisation = () => eventText("AUTHORISATION", subject);
  const sign = (body: string, at = now) => signed(secret, body, at);
  const first = authorisation();
  const payment = newId("test");
  const forgedId = newId("evt");
  const forged = eventText("AUTHORISATION", subject, { eventId: forgedId });
  // Parsing and serializing changes the white space, the number and the escape. Decoding the bytes as anything but UTF-8
  // changes the note.
  const exact = authorisation()
    .replace('"value":1000', '"value" : 1.0e3')
    .replace("28 10:", "28\\u002010:")
    .replace('"data":{', '"data":{"note":"Málaga, 10 €",');

  const accepts = (name: string, what: string, webhook: Webhook, remedy = acceptEvery): Step => ({
    ...{ name, what, expected: "accept", remedy, webhook },
  });
  const refuses = (name: string, what: string, webhook: Webhook, remedy = verifyFirst): Step => ({
    ...{ name, what, expected: "refuse", remedy, webhook },
  });
  return [
    accepts("genuine", "a genuine AUTHORISATION", await sign(first)),
    accepts(
      "exact-bytes",
      "an event whose bytes change when it is parsed and serialized",
      await sign(exact),
      "Compute the signature over the bytes as they arrived, not over a parsed body.",
    ),
    accepts(
      "unknown-code",
      "an event with an event_code that does not exist yet",
      await sign(eventText("SOMETHING_NEW", subject)),
      "Ignore an unknown event_code and respond with 2xx: the list of codes is open.",
    ),
    accepts(
      "repeated",
      "the first event once more, signed again",
      await sign(first, now + 1000),
      "Respond with 2xx to an event_id that you have processed, and do nothing else.",
    ),
    accepts(
      "reordered",
      "a REFUND before the AUTHORISATION of its payment",
      await sign(eventText("REFUND", subject, { payment })),
      "Accept events in any order: keep what you cannot use yet, or look the payment up.",
    ),
    accepts(
      "late",
      "the AUTHORISATION of that payment, after its REFUND",
      await sign(eventText("AUTHORISATION", subject, { payment })),
    ),
    accepts(
      "slow",
      `an event that was signed ${within} minutes ago`,
      await sign(authorisation(), now - minutes(within)),
      `Allow up to ${tolerance} minutes between the time stamp and your clock.`,
    ),
    refuses("other-secret", "an event that another secret signed", await signed(newId("avs"), forged, now)),
    refuses("changed-body", "an event whose amount was changed after it was signed", {
      ...(await sign(forged)),
      body: forged.replace('"value":1000', '"value":9000'),
    }),
    refuses(
      "unsigned",
      "an event without the two headers",
      withSignature(await sign(forged), () => undefined),
    ),
    refuses(
      "empty-signature",
      "an event with an empty signature",
      withSignature(await sign(forged), () => ""),
    ),
    refuses(
      "short-signature",
      "an event with the first 8 digits of its signature",
      withSignature(await sign(forged), (value) => value.slice(0, value.indexOf("v1=") + "v1=".length + 8)),
      "Compare the whole signature, in constant time.",
    ),
    refuses(
      "stale",
      `an event that was signed ${beyond} minutes ago`,
      await sign(forged, now - minutes(beyond)),
      checkTime,
    ),
    refuses(
      "future",
      `an event whose time stamp is ${beyond} minutes in the future`,
      await sign(forged, now + minutes(beyond)),
      checkTime,
    ),
    refuses(
      "fresh-header",
      "an old event with a fresh X-Avirato-Timestamp",
      withTimestamp(await sign(forged, now - minutes(beyond)), now),
      "Check the time stamp that is signed, `t` of X-Avirato-Signature: anyone can change the other header.",
    ),
    accepts(
      "after-forgery",
      "the genuine event whose forgeries came before it",
      await sign(eventText("AUTHORISATION", subject, { eventId: forgedId })),
      "Remember an event_id only after its signature is verified.",
    ),
  ];
}
