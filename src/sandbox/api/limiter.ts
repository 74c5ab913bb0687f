import { type ApiError, apiError } from "../../contract/api-error.ts";

/** Limits how many requests to the API are under way at once. */
export interface RequestLimiter {
  /** The number of requests under way, including those that get 503. */
  readonly underWay: number;
  /**
   * Counts a request as under way. Call `leave` after each call of it, whatever it returns.
   *
   * @returns an {@link ApiError} with status 503 when the limit is exceeded.
   */
  enter(): ApiError | undefined;
  leave(): void;
  /** Resolves once no request is under way. */
  idle(): Promise<void>;
}

/** @param maxRequests the largest number of requests that are handled at once */
export function requestLimiter(maxRequests: number): RequestLimiter {
  let underWay = 0;
  const waiting: (() => void)[] = [];
  return {
    get underWay() {
      return underWay;
    },
    enter() {
      underWay += 1;
      if (underWay <= maxRequests) return undefined;
      return apiError("overloaded", { requestsUnderWay: maxRequests });
    },
    leave() {
      underWay -= 1;
      if (underWay === 0) for (const resolve of waiting.splice(0)) resolve();
    },
    idle: () => new Promise((resolve) => (underWay === 0 ? resolve() : waiting.push(resolve))),
  };
}
