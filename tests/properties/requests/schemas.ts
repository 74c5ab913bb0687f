import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { component, contract, type Schema } from "../../support/contract.ts";

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
ajv.addKeyword({ keyword: "x-format", validate: (_: string, text: string) => isMoment(text) });
ajv.addSchema({ $id: "contract", ...contract });

/** Whether the date at the start of a text exists: `Date` takes November 31 for December 1. */
function isMoment(text: string): boolean {
  const date = text.slice(0, "YYYY-MM-DD".length);
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Compiles a part of the contract, named by a pointer such as `#/components/schemas/Amount`, anew from its text. */
export function allows(pointer: string): (value: unknown) => boolean {
  const known = ajv.getSchema(`contract${pointer}`);
  if (!known) throw new Error(`The contract has no ${pointer}.`);
  return (value) => known(value) === true;
}

/** Values of members that mean something to the sandbox, by name; drawn more often than any other valid value. */
export type Known = Record<string, fc.Arbitrary<unknown>>;

const resolved = (schema: Schema): Schema =>
  schema.$ref ? resolved(component("schemas", { $ref: schema.$ref })) : schema;

/** Values that a schema allows. */
export function valid(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  const { type, enum: values, properties = {}, required = [], minimum, maximum } = resolved(schema);
  if (values) return fc.constantFrom(...values);
  if (type === "boolean") return fc.boolean();
  if (type === "integer") return fc.integer({ min: minimum ?? 0, max: maximum ?? 2 ** 31 });
  if (type === "string") return knownText(resolved(schema));
  const members = Object.entries(properties).map(([name, member]): [string, fc.Arbitrary<unknown>] => {
    const any = valid(member, known);
    const meaningful = known[name];
    return [name, meaningful ? fc.oneof({ weight: 5, arbitrary: meaningful }, any) : any];
  });
  return fc.record(Object.fromEntries(members), { requiredKeys: required });
}

/** Making an arbitrary for texts takes longer than drawing from it. */
const texts = new Map<Schema, fc.Arbitrary<string>>();

function knownText(schema: Schema): fc.Arbitrary<string> {
  const text = texts.get(schema) ?? validText(schema);
  texts.set(schema, text);
  return text;
}

function validText({
  minLength = 0,
  maxLength = 100,
  pattern,
  format,
  "x-format": own,
}: Schema): fc.Arbitrary<string> {
  const fits = new RegExp(pattern ?? "", "u");
  const allowed = (text: string) =>
    fits.test(text) && [...text].length >= minLength && [...text].length <= maxLength;
  if (format === "date-time") {
    return fc
      .date({ min: new Date("1970-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString());
  }
  if (format === "uri") {
    const parts = { withQueryParameters: true, withFragments: true };
    return fc.webUrl({ validSchemes: ["http", "https"], ...parts }).filter(allowed);
  }
  const isMade = own === "moment" ? isMoment : allowed;
  if (pattern) return fc.stringMatching(fits).filter((text) => allowed(text) && isMade(text));
  const longest = fc.string({ minLength: maxLength, maxLength, unit: "binary" });
  return fc.oneof(
    { weight: 9, arbitrary: fc.string({ minLength, maxLength, unit: "binary", size: "medium" }) },
    longest,
  );
}

/** Values that stop programs that are not prepared for them. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "__proto__",
    "constructor",
    "null",
    "NaN",
    "../..",
    "%2e%2e",
    "'; --",
    "%",
    "%zz",
  ),
  fc.constantFrom("0x10", "1e3", " 1 ", "1.0", "-0", "+1", "１", "9".repeat(400), "2026-02-30T10:00:00Z"),
  fc.string({ maxLength: 400, unit: "binary" }),
);
const hostileValue = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(null, 0, -1, 1.5, 1e308, 2 ** 53, 1_000_000_000_000, true, [], {}),
);

/**
 * Values that differ from what the schema of an object allows in one or two places; most of them are therefore
 * forbidden.
 */
export function disturbed(schema: Schema, known: Known = {}): fc.Arbitrary<unknown> {
  const { properties = {} } = resolved(schema);
  const names = Object.keys(properties);
  const any = valid(schema, known) as fc.Arbitrary<Record<string, unknown>>;
  const change = fc.oneof(
    fc.tuple(fc.constantFrom(...names), fc.constant(undefined)),
    fc.tuple(fc.constantFrom(...names), hostileValue),
    fc.tuple(fc.constantFrom("__proto__", "constructor", "toString", "extra", "Amount"), hostileValue),
    ...names
      .filter((name) => resolved(properties[name] as Schema).type === "object")
      .map((name) => fc.tuple(fc.constant(name), disturbed(properties[name] as Schema, known))),
  );
  return fc.tuple(any, fc.array(change, { minLength: 1, maxLength: 2 })).map(([value, changes]) => {
    const copy = { ...value };
    for (const [name, member] of changes) {
      if (member === undefined) delete copy[name];
      else Object.defineProperty(copy, name, { value: member, ...own });
    }
    return copy;
  });
}

/** Defined rather than assigned, so that `__proto__` becomes a member like any other. */
const own = { enumerable: true, configurable: true, writable: true };
