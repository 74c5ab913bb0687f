import { availableParallelism } from "node:os";
import type { Figures } from "./figures.ts";
import { median, medianInterval } from "./measure.ts";

/** A goal: the ratio of two sides, at least or at most. */
interface Target {
  what: string;
  who: string;
  to: string;
  atLeast?: number;
  atMost?: number;
  /** The measurement of the other side. By default `what`. */
  of?: string;
  /** With fewer processors the two sides slow each other down, and the ratio means nothing. */
  processors?: number;
}

const growth = (call: string): Target => ({
  what: `${call} as the store grows, processor time`,
  who: "1 million records",
  to: "no records",
  atMost: 1.1,
});

/** Each of them has the time limit and the retries of the typed client. */
const client = (to: string, atMost: number): Target => ({
  what: "client request to the sandbox",
  who: "typed client",
  to,
  atMost,
});

const ofSite = (what: string): Target => ({ what, who: "Chromium", to: "limit", atMost: 1 });

const targets: Target[] = [
  { what: "create session", who: "sandbox", to: "stock Prism", atLeast: 6 },
  { what: "create session", who: "sandbox", to: "node:http", atLeast: 0.55 },
  { what: "create session", who: "sandbox on a file", to: "stock Prism", atLeast: 6 },
  {
    what: "list sessions, processor time",
    who: "sandbox",
    to: "sandbox",
    of: "get session, processor time",
    atMost: 2.5,
  },
  { what: "replay", who: "sandbox", to: "sandbox", of: "create session", atLeast: 1 },
  { what: "first response after the start", who: "sandbox", to: "stock Prism", atMost: 0.1 },
  { what: "memory after 5,000 requests", who: "sandbox", to: "stock Prism", atMost: 0.5 },
  // Prism would take minutes for as many, and has all its memory after 5,000.
  {
    what: "memory after 500,000 requests",
    who: "sandbox",
    to: "stock Prism",
    of: "memory after 5,000 requests",
    atMost: 0.7,
  },
  {
    what: "create session on PostgreSQL",
    who: "two replicas",
    to: "one replica",
    atLeast: 1.5,
    processors: 4,
  },
  { what: "create session beside pgbench", who: "sandbox", to: "pgbench", atLeast: 0.5 },
  { what: "get session beside pgbench", who: "sandbox", to: "pgbench", atLeast: 0.12 },
  { what: "time of the database for one", who: "two replicas", to: "one replica", atMost: 1.1 },
  client("ky", 1),
  client("axios with axios-retry", 1),
  client("openapi-fetch with middleware", 1),
  client("ofetch", 1.15),
  { what: "create session in process", who: "sandbox", to: "MSW, canned response", atMost: 1 },
  { what: "get session in process", who: "sandbox", to: "MSW, canned response", atMost: 1 },
  growth("create session"),
  growth("replay"),
  growth("get session"),
  growth("list sessions"),
  { what: "start as the store grows", who: "1 million records", to: "no records", atMost: 1.2 },
  ofSite("first paint of a guide at 1.6 Mbit/s"),
  ofSite("reference until its first operation at 1.6 Mbit/s"),
  ofSite("reference, transferred"),
];

export interface Verdict {
  target: string;
  /** The median over all rounds. */
  ratio: string;
  /** What contains the true median at 95 %. */
  interval: string;
  wanted: string;
  verdict: string;
}

/** Every target with its measured ratio. */
export const verdicts = (figures: Figures): Verdict[] =>
  targets.map(({ what, who, to, of = what, atLeast, atMost, processors = 1 }) => {
    const ratios = figures.ratios({ what, who }, { what: of, who: to });
    const ratio = ratios.length > 0 ? median(ratios) : undefined;
    const met =
      ratio !== undefined && ratio >= (atLeast ?? 0) && ratio <= (atMost ?? Number.POSITIVE_INFINITY);
    return {
      target: `${what}: ${who} / ${of === what ? to : of}`,
      ratio: ratio === undefined ? "" : shown(ratio),
      interval: ratio === undefined ? "" : intervalOf(ratios),
      wanted: atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`,
      verdict: verdictOn(ratio, met, processors),
    };
  });

/** Three digits, so that a ratio next to its target is not shown as the target. */
const shown = (ratio: number): string => Number(ratio.toPrecision(3)).toString();

function intervalOf(ratios: number[]): string {
  const { low, high } = medianInterval(ratios);
  return `${shown(low)} to ${shown(high)}`;
}

function verdictOn(ratio: number | undefined, met: boolean, processors: number): string {
  if (ratio === undefined) return "not measured";
  if (met) return "met";
  return availableParallelism() < processors ? `not judged: needs ${processors} processors` : "not met";
}
