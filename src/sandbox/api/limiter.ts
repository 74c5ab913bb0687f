import { type ApiError, apiError } from "../../contract/api-error.ts";

/** Limits how many requests to the API are handled at once. */
export interface RequestLimiter {
  /** How many requests are under way: those that are handled, whose bodies arrive, or that are answered with 503. */
  readonly underWay: number;
  /**
   * Counts a request as under way. Call `leave` after each call of it, whatever it returns.
   *
   * @returns an {@link ApiError} with status 503 when the limit is exceeded.
   */
  enter(): ApiError | undefined;
  /**
   * Waits for something that depends on the caller, such as the rest of a body. The request does not count towards the
   * limit meanwhile, so that slow callers cannot keep others out.
   *
   * @returns what was waited for, or an {@link ApiError} with status 503 when the limit is passed by then.
   */
  waitForCaller<Result>(wait: () => Result | Promise<Result>): Promise<Result | ApiError>;
  leave(): void;
  /** Resolves once no request is under way. */
  idle(): Promise<void>;
}

/** @param maxRequests the largest number of requests that are handled at once */
export function requestLimiter(maxRequests: number): RequestLimiter {
  let underWay = 0;
  let waitingForCallers = 0;
  const waiting: (() => void)[] = [];
  const overloaded = () => (underWay - waitingForCallers > maxRequests ? apiError("overloaded") : undefined);
  return {
    get underWay() {
      return underWay;
    },
    enter() {
      underWay += 1;
      return overloaded();
    },
    async waitForCaller(wait) {
      waitingForCallers += 1;
      const result = await wait();
      waitingForCallers -= 1;
      return overloaded() ?? result;
    },
    leave() {
      underWay -= 1;
      if (underWay === 0) for (const resolve of waiting.splice(0)) resolve();
    },
    idle: () => new Promise((resolve) => (underWay === 0 ? resolve() : waiting.push(resolve))),
  };
}
