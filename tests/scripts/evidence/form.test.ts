import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, it } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

// Both sides of each limit of the form of evidence. Files of older versions must stay valid, so a limit may be raised
// and never lowered without the next format.

const ajv = new Ajv2020();
formats.default(ajv);
const fits = ajv.compile(
  JSON.parse(readFileSync(fromRoot("openapi", "evidence", "format-1.schema.json"), "utf8")),
);

const clause = { id: "one", verdict: "confirmed" };
const assumption = { name: "One", assumed: "It is so.", verdict: "confirmed", clauses: ["one"] };
const violation = { operation: "getSession", place: "response.data", rule: "type", count: 1 };
const unknownField = { operation: "getSession", place: "response.data.b", type: "string", count: 1 };
const response = { operation: "getSession", statusCode: 200, count: 1 };
const evidence = {
  ...{ format: 1, source: "verify", contract: "1.0.0", server: "https://a.example", date: "2026-11-24" },
  ...{ clauses: [clause], assumptions: [assumption] },
  ...{ violations: [violation], unknownFields: [unknownField], responses: [response] },
};
const text = (length: number) => "a".repeat(length);
const times = <Entry>(count: number, entry: Entry) => Array.from({ length: count }, () => entry);
const seen = (members: object) => ({ clauses: [{ ...clause, seen: { statusCode: 404, ...members } }] });
const assumptions = (members: object) => ({ assumptions: [{ ...assumption, ...members }] });
const violations = (members: object) => ({ violations: [{ ...violation, ...members }] });
const unknownFields = (members: object) => ({ unknownFields: [{ ...unknownField, ...members }] });
const responses = (members: object) => ({ responses: [{ ...response, ...members }] });

const lists = { clauses: clause, assumptions: assumption, violations: violation };
const members: [what: string, accepted: object[], refused: object[]][] = [
  ["the format", [], [{ format: 2 }, { format: "1" }]],
  ["the source", [{ source: "proxy" }], [{ source: "mock" }]],
  ["the contract", [{ contract: "12.34.56" }], [{ contract: "1.0" }, { contract: "1.0.0-beta" }]],
  [
    "the server",
    [{ server: "http://[::1]:4020" }, { server: `https://${text(192)}` }],
    [{ server: "https://a.example/" }, { server: "ftp://a.example" }, { server: `https://${text(193)}` }],
  ],
  ["the date", [{ date: "2028-02-29" }], [{ date: "2026-02-29" }, { date: "2026-11-24T10:00:00Z" }]],
  ...Object.entries({ ...lists, unknownFields: unknownField, responses: response }).map(
    ([name, entry]): [string, object[], object[]] => [
      `the list of ${name}`,
      [{ [name]: times(1000, entry) }, { [name]: [] }],
      [{ [name]: times(1001, entry) }, { [name]: [{ ...entry, other: 1 }] }],
    ],
  ),
  [
    "the verdict of a clause",
    ["refuted", "skipped"].map((verdict) => ({ clauses: [{ ...clause, verdict }] })),
    [{ clauses: [{ ...clause, verdict: "not observable" }] }],
  ],
  [
    "the response that refutes a clause",
    [
      seen({}),
      seen({ statusCode: 100 }),
      seen({ statusCode: 599 }),
      seen({ code: 0 }),
      seen({ code: 99999 }),
    ],
    [seen({ statusCode: 99 }), seen({ statusCode: 600 }), seen({ code: -1 }), seen({ code: 100000 })],
  ],
  [
    "the verdict of an assumption",
    ["refuted", "not observable"].map((verdict) => assumptions({ verdict })),
    [assumptions({ verdict: "skipped" })],
  ],
  [
    "the sentence of an assumption",
    [assumptions({ assumed: text(1000) })],
    [assumptions({ assumed: text(1001) })],
  ],
  [
    "the clauses of an assumption",
    [assumptions({ clauses: times(100, "one") })],
    [assumptions({ clauses: times(101, "one") })],
  ],
  [
    "a name",
    [assumptions({ name: text(100) }), assumptions({ name: "A.b_c-9" })],
    [assumptions({ name: text(101) }), assumptions({ name: "9a" }), assumptions({ name: "a b" })],
  ],
  [
    "a violation of a request to no operation",
    [violations({ operation: null }), violations({ place: "request" })],
    [violations({ operation: 1 }), violations({ place: "data" })],
  ],
  [
    "a place",
    [violations({ place: "response.a_b-c.…" }), violations({ place: `response.${text(291)}` })],
    [violations({ place: "response.a b" }), violations({ place: `response.${text(292)}` })],
  ],
  ["a count", [violations({ count: 1_000_000 })], [violations({ count: 0 }), violations({ count: 1.5 })]],
  [
    "the type of an unknown field",
    ["array", "boolean", "null", "number", "object"].map((type) => unknownFields({ type })),
    [unknownFields({ type: "integer" }), unknownFields({ operation: null })],
  ],
  [
    "the code of a response",
    [responses({ code: 12001 }), responses({ statusCode: 503 })],
    [responses({ code: "12001" }), responses({ statusCode: 99 })],
  ],
];

it.each(members)(
  "the form of evidence takes %s up to its limit, and nothing beyond",
  (_, accepted, refused) => {
    const judged = (all: object[]) => all.filter((changed) => fits({ ...evidence, ...changed }));
    expect(judged([{}, ...accepted])).toEqual([{}, ...accepted]);
    expect(judged(refused)).toEqual([]);
  },
);

it.each(Object.keys(evidence))("the form of evidence needs %s if both commands write it", (member) => {
  const { [member as keyof typeof evidence]: _, ...rest } = evidence;
  expect(fits(rest)).toBe(["violations", "unknownFields", "responses"].includes(member));
});

it.each(
  Object.entries({ ...lists, unknownFields: unknownField, responses: response }).flatMap(([list, entry]) =>
    Object.keys(entry).map((member) => [list, member, entry] as const),
  ),
)("each entry of %s needs %s", (list, member, entry) => {
  const { [member]: _, ...rest } = entry as Record<string, unknown>;
  expect(fits({ ...evidence, [list]: [rest] })).toBe(false);
});
