import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { errorCodes } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { component, contract, operationOf, type Schema } from "../support/contract.ts";

// What an operation states by hand, and what follows from its other parts.

interface Nested extends Omit<Schema, "properties"> {
  properties?: Record<string, Nested>;
  items?: Nested;
  oneOf?: Nested[];
  anyOf?: Nested[];
}

/** The names of all members of a schema and of the schemas in it. */
function membersOf(schema: Nested, within: string[] = []): string[] {
  const { $ref, properties = {}, items, oneOf = [], anyOf = [] } = schema;
  if ($ref !== undefined)
    return within.includes($ref)
      ? []
      : membersOf(component("schemas", { $ref }) as Nested, [...within, $ref]);
  const inner = [...Object.values(properties), ...(items ? [items] : []), ...oneOf, ...anyOf];
  return [...Object.keys(properties), ...inner.flatMap((one) => membersOf(one, within))];
}

/** The kinds of resources by the member that identifies one. */
const identifiers: Record<string, string> = {
  sessionId: "sessions",
  modificationId: "modifications",
  paymentReference: "payments",
  poiId: "terminals",
};

describe("an operation of the contract", () => {
  it.each(operations)(
    "touches the resources that its request and its success identify: $operationId",
    (entry) => {
      const operation = operationOf(entry);
      const parameters = (operation.parameters ?? []).map(
        (parameter) => component("parameters", parameter).name,
      );
      const schemas = [
        operation.requestBody,
        ...Object.entries(operation.responses).flatMap(([status, response]) =>
          status.startsWith("2") ? [response] : [],
        ),
      ].flatMap((body) => (body ? [body.content["application/json"].schema] : []));
      const members = [...parameters, ...schemas.flatMap((schema) => membersOf(schema))];
      const identified = members.flatMap((name) => identifiers[name] ?? []);
      expect([...entry.touches].sort()).toEqual([...new Set(identified)].sort());
    },
  );
});

describe("a response of the contract", () => {
  const codeOf = (value: unknown) => (value as { error?: { code: number } }).error?.code;
  type Response = (typeof contract.paths)[string][string]["responses"][string] & {
    headers?: object;
    description: string;
  };
  const responses = Object.values(contract.paths).flatMap((item) =>
    Object.values(item).flatMap(({ operationId, responses }) =>
      Object.entries(responses as Record<string, Response>).map(([status, response]) => {
        const examples = Object.values(response.content["application/json"].examples);
        const codes = examples.map((example) => codeOf(component("examples", example).value));
        const resends = errorCodes.flatMap(({ code, resend }) => (codes.includes(code) ? [resend] : []));
        const meanings = errorCodes.flatMap(({ code, meaning }) => (codes.includes(code) ? [meaning] : []));
        return {
          operationId,
          status,
          description: response.description,
          meanings,
          headers: Object.keys(response.headers ?? {}),
          resends,
        };
      }),
    ),
  );
  const executing = /The request was (?:not )?executed\./;
  const executed = responses.filter(({ description }) => executing.test(description));
  it.each(executed)("says of the execution what its code says: $status of $operationId", (response) => {
    const [said = ""] = executing.exec(response.description) ?? [];
    expect(response.meanings.filter((meaning) => !meaning.includes(said))).toEqual([]);
  });

  it.each(responses)(
    "names how long to wait where its code says to wait, and nowhere else: $status of $operationId",
    (response) => {
      const waits = response.resends.includes("after-wait");
      expect(response.headers).toEqual(waits ? ["Retry-After"] : []);
    },
  );
});

interface ControlPlaneOperation {
  operationId: string;
  parameters?: { name?: string; $ref?: string }[];
  requestBody?: object;
  responses: Record<string, unknown>;
}

it("an operation documents the error of the provider if it writes or asks which terminals are connected", () => {
  for (const [path, item] of Object.entries(contract.paths))
    for (const [method, { responses }] of Object.entries(item)) {
      const shown = Object.keys(responses["500"]?.content["application/json"].examples ?? {});
      const reaches = method === "post" || path.endsWith("/pos/terminals");
      expect(shown, path).toEqual(["internalError", ...(reaches ? ["providerError"] : [])]);
    }
});

describe("an operation of the control plane", () => {
  const { paths, security }: { paths: Record<string, Record<string, unknown>>; security: object[] } = parse(
    readFileSync(fromRoot("openapi", "control-plane.yaml"), "utf8"),
  );
  /** Errors that only these operations have. */
  const own: Record<string, string[]> = {
    addFault: ["409"],
    cancelSession: ["409"],
    configureWebhook: ["422"],
    paySession: ["409"],
    resendWebhook: ["409"],
    rotateClientSecret: ["404"],
  };
  const all = Object.entries(paths).flatMap(([path, { parameters = [], ...methods }]) =>
    Object.values(methods as Record<string, ControlPlaneOperation>).map((operation) => ({
      ...operation,
      names: [
        ...(path.match(/(?<=\{)\w+(?=\})/g) ?? []),
        ...[
          ...(parameters as ControlPlaneOperation["parameters"] & object),
          ...(operation.parameters ?? []),
        ].map(({ name, $ref = "" }) => (name ?? $ref.split("/").at(-1) ?? "").toLowerCase()),
      ],
    })),
  );

  it.each(all)(
    "documents the errors of its guard, its parameters and its body: $operationId",
    (operation) => {
      const { operationId, names, requestBody, responses } = operation;
      const isHealth = /health/i.test(operationId);
      const expected = [
        ...(isHealth ? ["403", "500", "503"] : ["401", "403", "429", "500"]),
        ...(names.some((name) => /^(id|sessionid)$/i.test(name)) ? ["404"] : []),
        ...(names.includes("environment") ? ["400"] : []),
        ...(requestBody ? ["400", "413", "415", "503"] : []),
        ...(own[operationId] ?? []),
      ];
      const documented = Object.keys(responses).filter((status) => !status.startsWith("2"));
      expect(documented.sort()).toEqual([...new Set(expected)].sort());
    },
  );

  it("needs the admin token of a sandbox that has one, but for the health check", () => {
    expect(security).toEqual([{}, { AdminToken: [] }]);
    const own = all.flatMap(({ operationId, ...operation }) =>
      "security" in operation ? [[operationId, operation.security]] : [],
    );
    expect(own).toEqual([["getHealth", []]]);
  });

  const tags: Record<string, string> = {
    ...{ "api-keys": "API keys", "client-secrets": "API keys", faults: "Faults", sessions: "Payments" },
    ...{ webhooks: "Webhooks", "webhook-deliveries": "Webhooks" },
  };
  it.each(Object.entries(paths))("has the tag of the first part of its path: %s", (path, item) => {
    for (const { tags: own } of Object.values(item).filter((one) => !Array.isArray(one)) as {
      tags: string[];
    }[])
      expect(own).toEqual([tags[path.split("/")[2] ?? ""] ?? "Server"]);
  });

  /** The one response that each status has, of every operation but those that say otherwise. */
  const components: Record<string, string> = {
    ...{ 400: "Invalid", 401: "Unauthorized", 403: "Forbidden", 404: "NotFound", 409: "Conflict" },
    ...{ 413: "PayloadTooLarge", 415: "UnsupportedMediaType", 422: "NoActiveKey", 429: "TooManyWrongTokens" },
    ...{ 500: "InternalError", 503: "Busy", "getHealth 503": "Unavailable" },
  };
  it.each(all)("has the response of each of its errors: $operationId", ({ operationId, responses }) => {
    for (const [status, response] of Object.entries(responses).filter(([name]) => !name.startsWith("2"))) {
      const name = components[`${operationId} ${status}`] ?? components[status];
      expect(response, status).toEqual({ $ref: `#/components/responses/${name}` });
    }
  });
});
