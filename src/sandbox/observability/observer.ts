import { ApiError } from "../../contract/api-error.ts";
import type { Metrics } from "./metrics.ts";
import type { LoggedRequest } from "./request-log.ts";

/** The one place that every request to the API passes, at its start and at its end. */
export interface RequestObserver {
  /**
   * Counts a request in. Every call is followed by one of `end`, whether it throws or not.
   *
   * @throws {ApiError} 503 when as many are under way as may be.
   */
  begin(): void;
  end(request: LoggedRequest): void;
  /** Resolves once no request is under way. */
  idle(): Promise<void>;
}

/** @param recorders told of every request that ended */
export function requestObserver(
  metrics: Metrics,
  maxRequests: number,
  recorders: ((request: LoggedRequest) => void)[],
): RequestObserver {
  const waiting: (() => void)[] = [];
  return {
    begin() {
      metrics.underWay += 1;
      if (metrics.underWay <= maxRequests) return;
      throw new ApiError(
        503,
        10500,
        `${maxRequests} requests are under way, as many as may be; try again soon.`,
      );
    },
    end(request) {
      metrics.underWay -= 1;
      metrics.countRequest(request);
      for (const record of recorders) record(request);
      if (metrics.underWay === 0) for (const resolve of waiting.splice(0)) resolve();
    },
    idle: () => new Promise((resolve) => (metrics.underWay === 0 ? resolve() : waiting.push(resolve))),
  };
}
