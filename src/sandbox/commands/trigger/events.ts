import { environments, terminals, testCards } from "../../../../generated/constants.ts";
import type { WantedFault } from "../../faults/fault.ts";

/** A POST that needs the identifiers of the steps before it. */
type Step = (known: Readonly<Record<string, string>>) => { path: string; body: object };

export interface TriggeredEvent {
  help: string;
  /** Faults without which it would not happen. */
  faults?: readonly WantedFault[];
  steps: readonly Step[];
}

const api = environments.test.routes;
const amount = { value: 10_000, currency: "EUR" };
const urls = { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" };

const session =
  (isPreAuth: boolean): Step =>
  ({ webcode }) => ({ path: `${api}/payment/session`, body: { webcode, amount, isPreAuth, ...urls } });

const pay =
  (outcome: "authorised" | "refused"): Step =>
  ({ sessionId }) => ({
    path: `/_sandbox/sessions/${sessionId}/pay`,
    body: { card: testCards.find((card) => card.outcome === outcome)?.number },
  });

const modify =
  (route: "capture" | "refund" | "cancel" | "extend", more: object = {}): Step =>
  ({ webcode, paymentReference }) => ({
    path: `${api}/payment/${route}`,
    body: { webcode, paymentReference, ...more },
  });

const charge: Step = ({ webcode }) => ({
  path: `${api}/pos/payment`,
  body: { webcode, poiId: terminals.test.find(({ online }) => online)?.poiId, amount },
});

const sale = [session(false), pay("authorised")];
const preAuthorisation = [session(true), pay("authorised")];
const refund = modify("refund", { amount, reason: "CUSTOMER REQUEST" });

/** The events of `avirato trigger`, by name. */
export const events: Readonly<Record<string, TriggeredEvent>> = {
  "payment.authorised": { help: "a customer pays a session", steps: sale },
  "payment.refused": { help: "the bank refuses a payment", steps: [session(false), pay("refused")] },
  "pos.authorised": { help: "a customer pays at a terminal", steps: [charge] },
  capture: {
    help: "a pre-authorisation is captured",
    steps: [...preAuthorisation, modify("capture", { amount })],
  },
  refund: { help: "a payment is refunded", steps: [...sale, refund] },
  "refund.failed": {
    help: "a refund is accepted and then fails",
    faults: [
      { operation: "refundPayment", effect: { type: "fail", reason: "The bank refused the refund." } },
    ],
    steps: [...sale, refund],
  },
  cancellation: { help: "a pre-authorisation is released", steps: [...preAuthorisation, modify("cancel")] },
  adjustment: { help: "a pre-authorisation is extended", steps: [...preAuthorisation, modify("extend")] },
};
