import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Evidence } from "../../src/contract/evidence.ts";
import { dayOf } from "../../src/contract/evidence.ts";
import { looksSecret } from "../../src/contract/secret-like.ts";
import type { Assumption } from "../generate/assumptions.ts";
import type { Contract } from "../generate/contract.ts";
import { fromRoot } from "../paths.ts";

/** The folder of the evidence, and the schema of each format in it. */
const defaultFolder = fromRoot("openapi", "evidence");
const schemaName = /^format-\d+\.schema\.json$/;

/** Evidence of the vendor's servers, with the name of its file. */
export type NamedEvidence = Evidence & { file: string };

export interface EvidenceOptions {
  contract: Pick<Contract, "info" | "servers">;
  assumptions: readonly Pick<Assumption, "assumed">[];
  /** Where the files are. By default openapi/evidence/. */
  folder?: string;
  /** The servers whose behaviour counts. By default the vendor's, which the contract names. */
  servers?: readonly string[];
  today?: Date;
}

/**
 * Reads every file of openapi/evidence/.
 *
 * @throws {Error} when a file must not be there: it has another form, comes from another server, is older than the
 *   version of the contract that it names, or has a key in it. The message never repeats what the file says.
 */
export async function readEvidence(options: EvidenceOptions): Promise<NamedEvidence[]> {
  const { folder = defaultFolder } = options;
  const names = (await readdir(folder)).filter((name) => !schemaName.test(name)).sort();
  validator ??= formValidator();
  const validate = await validator;
  const files = await Promise.all(
    names.map(async (file) => ({ file, text: await readFile(join(folder, file), "utf8") })),
  );
  const evidence: NamedEvidence[] = [];
  const problems: string[] = [];
  for (const { file, text } of files) {
    const problem = fileProblem(text, validate, options);
    if (problem) problems.push(`openapi/evidence/${file} ${problem}`);
    else evidence.push({ file, ...JSON.parse(text) });
  }
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return evidence;
}

/** Whether a text says nothing but the value: of a member that comes twice, only the last one is in the value. */
function isAsWritten(text: string, value: unknown): boolean {
  const withoutSpace = (json: string) => json.replaceAll(/\s/g, "");
  return withoutSpace(text) === withoutSpace(JSON.stringify(value));
}

type Form = (value: unknown) => value is Evidence;

let validator: Promise<Form> | undefined;

async function formValidator(): Promise<Form> {
  const schema = JSON.parse(await readFile(join(defaultFolder, "format-1.schema.json"), "utf8"));
  const ajv = new Ajv2020();
  formats.default(ajv);
  return ajv.compile(schema) as unknown as Form;
}

/** The problem of a file as the rest of a sentence that begins with its name. */
function fileProblem(text: string, hasForm: Form, options: EvidenceOptions): string | undefined {
  const value = parseOrUndefined(text);
  if (!hasForm(value) || !isAsWritten(text, value))
    return "does not have the form of format-1.schema.json; hand in the file as it was written.";
  return keyProblem(value, options) ?? serverProblem(value, options) ?? dateProblem(value, options);
}

function keyProblem(evidence: Evidence, { assumptions }: EvidenceOptions): string | undefined {
  const known = new Set<unknown>(assumptions.map(({ assumed }) => assumed));
  const found = textsOf(evidence).some((text) => !known.has(text) && looksSecret(text));
  return found
    ? "contains something that looks like a key; remove the file, and revoke the key if it is one."
    : undefined;
}

/** Every text but the names of members, which the form fixes. */
function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function serverProblem({ server }: Evidence, { contract, servers }: EvidenceOptions): string | undefined {
  const accepted = servers ?? [contract.servers[0].url];
  if (accepted.includes(server)) return undefined;
  return `is evidence of another server; only that of ${accepted.join(", ")} counts.`;
}

function dateProblem(
  { contract: version, date }: Evidence,
  { contract, today = new Date() }: EvidenceOptions,
): string | undefined {
  const versions = contract.info["x-versions"];
  const written = Object.hasOwn(versions, version) ? versions[version] : undefined;
  if (written === undefined) return "names a version of the contract that info.x-versions does not list.";
  if (date < written) return `is older than version ${version} of the contract (${written}), which it names.`;
  // The day of another time zone may be ahead of this machine's by one.
  const tomorrow = dayOf(new Date(today.getTime() + 86_400_000));
  return date > tomorrow
    ? "has a date in the future; check the clock of the machine that wrote it."
    : undefined;
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
