/** What the redirect of a paid session says. */
export const claims = {
  sessionId: "SHOP01-EXT-1",
  paymentReference: "SHOP01-PXT-1",
  status: "completed",
  amount: { value: 999, currency: "EUR" },
} as const;
