import { describe, expect, it } from "vitest";
import { component, contract, type MediaType } from "../support/contract.ts";

interface Link {
  operationId: string;
  parameters?: Record<string, unknown>;
  requestBody?: Record<string, unknown>;
}
type Responses = Record<string, { links?: Record<string, Link>; content: { "application/json": MediaType } }>;

/** Each value that a link takes from a request or a response, by the name under which it is sent. */
const values = Object.values(contract.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId, responses }) =>
    Object.values(responses as Responses).flatMap(({ links = {}, content }) =>
      Object.values(links).flatMap(({ operationId: leadsTo, parameters, requestBody }) =>
        Object.entries({ ...parameters, ...requestBody }).flatMap(([name, value]) =>
          typeof value === "string" && value.startsWith("$")
            ? [{ operationId, leadsTo, name, value, examples: content["application/json"].examples }]
            : [],
        ),
      ),
    ),
  ),
);

describe("a value that a link of the contract takes along", () => {
  it("is found", () => {
    expect(values.length).toBeGreaterThan(40);
  });

  it.each(values)(
    "is the one of that name: $name of $leadsTo after $operationId",
    ({ name, value, examples }) => {
      expect(value).toMatch(/^\$(?:request\.(?:query\.|body#\/)|response\.body#\/data\/)\w+$/);
      expect(/\w+$/.exec(value)?.[0]).toBe(name);
      if (!value.startsWith("$response")) return;
      const shown = Object.values(examples).map((example) => component("examples", example).value);
      expect(shown.some((body) => Object.hasOwn((body as { data: object }).data, name))).toBe(true);
    },
  );
});

/** What a link sends, by the kind of value: one that it takes along under that name, or one of its own. */
const sent = Object.values(contract.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId, responses }) =>
    Object.values(responses as Responses).flatMap(({ links = {} }) =>
      Object.values(links).map(({ operationId: leadsTo, parameters, requestBody }) => ({
        operationId,
        leadsTo,
        names: Object.keys({ ...parameters, ...requestBody }),
        own: Object.entries({ ...parameters, ...requestBody }).filter(
          ([, value]) => !/^\$/.test(String(value)),
        ),
      })),
    ),
  ),
);
const target = (id: string) =>
  Object.values(contract.paths)
    .flatMap((item) => Object.values(item))
    .find(({ operationId }) => operationId === id);

describe("a link of the contract", () => {
  it.each(sent)("sends all that $leadsTo requires, after $operationId", ({ leadsTo, names }) => {
    const { parameters = [], requestBody } = target(leadsTo) ?? {};
    const required = [
      ...parameters
        .map((parameter) => component("parameters", parameter))
        .flatMap((parameter) => (parameter.required ? [parameter.name] : [])),
      ...(requestBody
        ? (component("schemas", requestBody.content["application/json"].schema).required ?? [])
        : []),
    ];
    expect(required.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(required));
  });

  it.each(sent)("sends what the other links to $leadsTo send, after $operationId", ({ leadsTo, own }) => {
    const [first] = sent.filter((link) => link.leadsTo.replace("Test", "") === leadsTo.replace("Test", ""));
    expect(own).toEqual(first?.own);
  });

  it.each(sent.filter(({ own }) => own.length > 0))(
    "sends a value of its own that the schema shows: $leadsTo after $operationId",
    ({ leadsTo, own }) => {
      const { requestBody } = target(leadsTo) ?? {};
      const { properties = {} } = component(
        "schemas",
        requestBody?.content["application/json"].schema ?? { $ref: "" },
      );
      for (const [name, value] of own) {
        const { $ref = "" } = properties[name] ?? {};
        expect(component("schemas", { $ref }).examples).toEqual([value]);
      }
    },
  );
});
