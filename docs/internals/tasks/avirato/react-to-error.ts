import { adviceFor } from "avirato-payments-contract";

/** Decides after an error whether to send the request again, and who has to act. */
export function reactTo(error: unknown) {
  const { resend, who } = adviceFor(error);
  return { resend, who };
}
