import { controlPlaneOperations } from "../../generated/control-plane.ts";
import { operations } from "../../generated/operations.ts";

/** The fixed parts of every path of the API and of the control plane. */
const words = new Set(
  [...operations, ...Object.values(controlPlaneOperations)].flatMap(({ path }) => path.split("/")),
);

/**
 * A path for an error message, with `…` for every part that no documented path has: a caller may have put an API key
 * there by mistake.
 *
 * @example
 * shownPath("/external/v1/payment/refund/avp_test_abc123"); // "/external/v1/payment/refund/…"
 */
export const shownPath = (path: string): string =>
  path
    .split("/")
    .map((part) => (words.has(part) ? part : "…"))
    .join("/");
