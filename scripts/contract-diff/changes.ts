import { run } from "../run.ts";
import { type Change, type Class, memberChanged } from "./change.ts";
import { isName, nameChangesBetween } from "./names.ts";
import { partChangesBetween } from "./parts.ts";

/** A change, as `redocly diff --format json` reports it. */
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
 * Compares two OpenAPI files and classifies the changes. The API reads requests and sends responses; for webhooks it is
 * the other way round. So removing a field breaks code in a response or a webhook, and adding a required one in a request.
 *
 * @throws {Error} when one of them cannot be read.
 */
export async function changesBetween(oldFile: string, newFile: string): Promise<Change[]> {
  const findings = await redoclyDiff(oldFile, newFile);
  const names = await nameChangesBetween(oldFile, newFile);
  const order: Class[] = ["breaking", "unclassified", "non-breaking"];
  // Redocly compares a new component with any old one that resembles it.
  const known = findings.filter(
    ({ path, kind }) => !names.isNew(path) && !(kind === "removed" && isName(path)),
  );
  return known
    .map((finding) => ({ class: classOf(finding), pointer: finding.path, what: sentence(finding) }))
    .concat(names.changes, await partChangesBetween(oldFile, newFile))
    .sort((one, other) => order.indexOf(one.class) - order.indexOf(other.class));
}

async function redoclyDiff(oldFile: string, newFile: string): Promise<Finding[]> {
  const options = ["--format", "json", "--fail-on", "none", "--lint-config", "off"];
  const output = await run("redocly", "diff", oldFile, newFile, ...options).catch((error: Error) => {
    // Only the message: Redocly also prints its usage, or a stack trace.
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
 * Whether the API no longer sends something for certain, where Redocly has no rule: a header or the body of a webhook,
 * or a required header of a response.
 */
function isMissing({ path, kind, property, base }: Finding): boolean {
  const optional = property === "required" && base?.value === true;
  if (/^#\/webhooks\/[^/]+\/[^/]+\/parameters\/\d+$/.test(path)) return kind === "removed" || optional;
  if (/^#\/webhooks\/[^/]+\/[^/]+\/requestBody$/.test(path)) return kind === "removed" || optional;
  return /^#\/paths\/[^/]+\/[^/]+\/responses\/[^/]+\/headers\/[^/]+$/.test(path) && optional;
}

/** Redocly's message if it has a rule for the change. Otherwise a sentence about the member. */
function sentence({ kind, property, verdicts, base, revision }: Finding): string {
  if (verdicts.length > 0) return verdicts.map(({ message }) => message).join(" ");
  if (!property) return `It was ${kind}.`;
  return memberChanged(property, base?.value, revision?.value);
}
