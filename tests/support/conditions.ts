/** Zones far from UTC: one with summer time, one of three quarters of an hour. */
const zones = ["UTC", "America/New_York", "Asia/Kathmandu"];

/** What a run of the tests depends on, so that the same variables repeat it. */
export interface Conditions {
  /** The start of everything random, and of the order of the tests in each file. */
  seed: number;
  /** Whether the files run in random order, too. */
  shuffled: boolean;
  /** The time zone, as in `Asia/Kathmandu`; that of the machine when it is `undefined`. */
  zone: string | undefined;
}

/**
 * The conditions that the environment asks for. With `SHUFFLE=1`, as every night, the order of the files and the time
 * zone follow from the seed, too.
 *
 * @param draw draws a seed, for an environment without `SEED`
 */
export function conditionsOf(env: NodeJS.ProcessEnv, draw: () => number): Conditions {
  const seed = Number(env["SEED"] ?? draw());
  const shuffled = env["SHUFFLE"] === "1";
  return { seed, shuffled, zone: env["TZ"] ?? (shuffled ? zones[seed % zones.length] : undefined) };
}

/** The variables that repeat a run under the same conditions. */
export function variablesOf({ SEED, SHUFFLE, TZ }: NodeJS.ProcessEnv): string {
  const given = Object.entries({ SEED, SHUFFLE, TZ }).filter(([, value]) => value !== undefined);
  return given.map(([name, value]) => `${name}=${value}`).join(" ");
}
