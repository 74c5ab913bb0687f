import { run } from "../run.ts";

/**
 * `breaking`: code that was right before goes wrong. `non-breaking`: it does not. `unclassified`: no shape changed, but
 * a default or one of the contract's facts did, and somebody has to read what that means.
 */
export type Class = "breaking" | "unclassified" | "non-breaking";

export interface Change {
  class: Class;
  /** JSON pointer to what changed, as where it is used. */
  pointer: string;
  /** One sentence. */
  what: string;
}

/** A change in the words of `redocly diff --format json`. */
interface Finding {
  path: string;
  kind: "added" | "removed" | "modified";
  typeName: string;
  impact: "major" | "minor" | "patch";
  verdicts: { message: string }[];
  property?: string;
  base?: { value: unknown };
  revision?: { value: unknown };
}

/**
 * Compares two OpenAPI files and classifies what changed, by who sends and who reads it: requests are ours to read,
 * answers ours to send, and with webhooks it is the other way round.
 *
 * @throws {Error} when one of them cannot be read.
 */
export async function changesBetween(oldFile: string, newFile: string): Promise<Change[]> {
  const findings = await redoclyDiff(oldFile, newFile);
  const order: Class[] = ["breaking", "unclassified", "non-breaking"];
  return findings
    .map((finding) => ({ class: classOf(finding), pointer: finding.path, what: sentence(finding) }))
    .sort((one, other) => order.indexOf(one.class) - order.indexOf(other.class));
}

async function redoclyDiff(oldFile: string, newFile: string): Promise<Finding[]> {
  const options = ["--format", "json", "--fail-on", "none", "--lint-config", "off"];
  const output = await run("redocly", "diff", oldFile, newFile, ...options).catch((error: Error) => {
    // Redocly prints its usage and, for an unexpected error, the stack too.
    throw new Error(/^Error: (.*)$/m.exec(error.message)?.[1] ?? error.message);
  });
  return JSON.parse(output).changes;
}

function classOf(finding: Finding): Class {
  if (finding.impact === "major" || isMissing(finding)) return "breaking";
  const { kind, property, typeName } = finding;
  const isFact = typeName === "SpecExtension" || property?.startsWith("x-");
  return isFact || (kind === "modified" && property === "default") ? "unclassified" : "non-breaking";
}

/**
 * What the API sent and now may not send, where Redocly has no rule for it: headers and body of a webhook, and headers
 * of an answer that were always there.
 */
function isMissing({ path, kind, property, base }: Finding): boolean {
  const optional = property === "required" && base?.value === true;
  if (/^#\/webhooks\/[^/]+\/[^/]+\/parameters\/\d+$/.test(path)) return kind === "removed" || optional;
  if (/^#\/webhooks\/[^/]+\/[^/]+\/requestBody$/.test(path)) return kind === "removed" || optional;
  return /^#\/paths\/[^/]+\/[^/]+\/responses\/[^/]+\/headers\/[^/]+$/.test(path) && optional;
}

/** Redocly's own words where it has a rule, else what happened to which member. */
function sentence({ kind, property, verdicts, base, revision }: Finding): string {
  if (verdicts.length > 0) return verdicts.map(({ message }) => message).join(" ");
  if (!property) return `It was ${kind}.`;
  return `\`${property}\` changed from ${shown(base?.value)} to ${shown(revision?.value)}.`;
}

/** Short enough for a line. */
function shown(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
