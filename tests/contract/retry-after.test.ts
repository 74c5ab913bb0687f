import { expect, it } from "vitest";
import { busyStatuses } from "../../generated/errors.ts";
import { waitHeaders } from "../../src/contract/api-error.ts";
import { contract } from "../support/contract.ts";

interface Header {
  $ref?: string;
  required?: boolean;
  schema?: { examples: number[] };
}
const { headers: components = {} } = contract.components as unknown as { headers?: Record<string, Header> };
const responses = Object.values(contract.paths).flatMap((item) =>
  Object.values(item).flatMap(({ operationId, responses }) =>
    Object.entries(responses as unknown as Record<string, { headers?: Record<string, Header> }>).map(
      ([status, { headers = {} }]) => ({ operationId, status: Number(status), headers }),
    ),
  ),
);

it.each(responses.filter(({ status }) => busyStatuses.some((busy) => busy === status)))(
  "the wait is always sent, and shown as the sandbox sends it: $status of $operationId",
  ({ status, headers: { "Retry-After": header = {} } }) => {
    const { required, schema } = header.$ref
      ? (components[header.$ref.split("/").at(-1) ?? ""] ?? {})
      : header;
    expect(required).toBe(true);
    expect(schema?.examples.map(String)).toEqual(Object.values(waitHeaders(status)));
  },
);
