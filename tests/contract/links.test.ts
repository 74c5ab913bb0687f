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
