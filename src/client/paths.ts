import type { environments } from "../../generated/constants.ts";
import type { paths } from "../../generated/types.ts";

type LivePrefix = (typeof environments)["live"]["routes"];
type TestPrefix = (typeof environments)["test"]["routes"];

/** The Live routes by path below `/external/v1`, for example `/payment/session` (guide: Environments). */
export type LivePaths = {
  [Path in keyof paths as Path extends `${TestPrefix}/${string}`
    ? never
    : Path extends `${LivePrefix}${infer Route}`
      ? Route
      : never]: paths[Path];
};

/** The Test routes by path below `/external/v1/test`. Their paths are those of {@link LivePaths}. */
export type TestPaths = {
  [Path in keyof paths as Path extends `${TestPrefix}${infer Route}` ? Route : never]: paths[Path];
};
