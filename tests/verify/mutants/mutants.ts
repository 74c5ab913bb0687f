import { accessMutants } from "./access.ts";
import { eventMutants } from "./events.ts";
import { idempotencyMutants } from "./idempotency.ts";
import type { Mutant } from "./mutant.ts";
import { paymentMutants } from "./payments.ts";
import { sessionMutants } from "./sessions.ts";

/** Servers that break a rule on purpose, each another one. */
export const mutants: readonly Mutant[] = [
  ...accessMutants,
  ...idempotencyMutants,
  ...sessionMutants,
  ...paymentMutants,
  ...eventMutants,
];
