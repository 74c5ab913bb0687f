import { returnUrls, webcode } from "./settings.ts";

/** The path of the contract, from the runner. */
export const document = process.env["INPUT"] ?? "";

/** A valid request body of `createTestSession`. */
export const sessionRequest = { webcode, amount: { value: 1000, currency: "EUR" }, ...returnUrls };
/** What the contract answers to it. */
export const sessionResponse = {
  success: true,
  data: {
    sessionId: "SHOP01-EXT-17195000001234",
    paymentUrl: "https://aviratopayments.com/pay-external/token",
    status: "pending",
    amount: sessionRequest.amount,
    isPreAuth: false,
    createdAt: "2026-06-28 10:30:00",
  },
};
