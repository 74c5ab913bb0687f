import { describe, expect, it } from "vitest";
import { contract } from "../support/contract.ts";
import { envelopes } from "./sentences.ts";

// What a schema says of itself, and what its name and its members say.

interface Named {
  description?: string;
  enum?: number[];
  properties?: Record<string, Named>;
  items?: Named;
  $ref?: string;
}
const schemas = Object.entries(contract.components.schemas as unknown as Record<string, Named>);

/** The words of a description that stand for a word of a schema's name. */
const synonyms: Record<string, RegExp> = {
  Session: /session|what the customer is to pay|`pending`/i,
  Payment: /payment|charge/i,
  Modification: /modification|outcome of a cancellation or an extension|`received`/i,
  Terminal: /terminal/i,
  Refund: /refund|money goes back|gives back/i,
  Capture: /captur|pre-authorised amount/i,
  Cancel: /cancel/i,
  Cancellation: /cancellation/i,
  Extend: /for longer/i,
  Adjustment: /extension/i,
  Attempt: /try of the customer/i,
  Webhook: /webhook|event/i,
  Page: /page/i,
  Envelope: /in the success envelope\.$/i,
  Paid: /^A session that was paid\./,
  Unpaid: /^A session without a payment\./,
  New: /new session/,
  Accepted: /taken in/,
  Succeeded: /was processed/,
  Failed: /not be processed/,
  Known: /that this document knows|whose code this document knows/,
  Other: /does not know/,
  Redirect: /redirect/i,
  Pos: /terminal|charge/i,
  Poi: /point of interaction/,
  Currency: /ISO 4217/,
  Country: /ISO 3166-1/,
  Locale: /^Language and country/,
  Requested: /as a caller states it/,
  Url: /URL/,
  Trace: /^Identifies this request/,
  Reason: /^Why/,
};
const words = schemas.flatMap(([name, { description = "" }]) =>
  (name.match(/[A-Z][a-z]+/g) ?? []).flatMap((word) => {
    const synonym = synonyms[word] ?? synonyms[word.replace(/s$/, "")];
    const isCode = name.endsWith("ErrorCode") || word === "Error";
    return synonym && !(isCode && !/Known|Other/.test(word)) ? [{ name, word, synonym, description }] : [];
  }),
);

describe("a schema", () => {
  it("is found by words of its name", () => {
    expect(words.length).toBeGreaterThan(60);
  });

  it.each(words)("says what its name says: $word of $name", ({ synonym, description }) => {
    expect(description).toMatch(synonym);
  });

  it.each(envelopes)("that is an envelope says what its data is: $name", ({ description, computed }) => {
    expect(description).toBe(computed);
  });

  it("that is an envelope is found", () => {
    expect(envelopes.length).toBeGreaterThan(6);
  });
});

describe("the schema of an error", () => {
  const errors = schemas.flatMap(([name, { description = "", properties }]) => {
    const { properties: members = {} } = properties?.["error"] ?? {};
    const [status] = members["statusCode"]?.enum ?? [];
    const codes = schemas.find(([other]) => other === `${name}Code`)?.[1];
    return status === undefined ? [] : [{ name, status, description, members, codes }];
  });

  it("is found for each of its codes", () => {
    expect(errors.length).toBeGreaterThan(8);
    expect(errors.filter(({ codes }) => codes === undefined)).toEqual([]);
  });

  it.each(errors)(
    "names its own status, also of its codes: $name",
    ({ status, description, members, codes }) => {
      const literal = members["message"]?.enum ? ", with one of two literal messages" : "";
      expect(description).toBe(`The error envelope of status ${status}${literal}.`);
      expect(members["statusCode"]?.description).toBe("The HTTP status of the response.");
      expect(members["code"]?.description).toBe(
        `The code. Those that this document knows with status ${status}, or another one.`,
      );
      const article = codes?.enum?.length === 1 ? "The" : "A";
      expect(codes?.description).toBe(`${article} code that this document knows with status ${status}.`);
    },
  );

  it.each(errors)("has one text for a message of its kind: $name", ({ status, members }) => {
    const { description, enum: literal } = members["message"] ?? {};
    const expected = literal
      ? `Which of the ${literal.length === 2 ? "two" : literal.length} conflicts it is, literally.`
      : status >= 500
        ? "Generic, whatever went wrong."
        : "What went wrong, in English.";
    expect(description?.replace(" It names at most the first ten problems of a request.", "")).toBe(expected);
  });
});
