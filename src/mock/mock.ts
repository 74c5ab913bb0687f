import type { IHttpRequest } from "@stoplight/prism-http";
import { fieldErrorCodes } from "../../generated/errors.ts";
import { apiKeyHeader, maxBodyBytes } from "../../generated/facts.ts";
import { readJsonBody } from "../contract/body.ts";
import { type ErrorCode, errorResponse, Refusal, refuse } from "../contract/refusal.ts";
import { findOperation } from "../contract/router.ts";
import { readPreference } from "./preference.ts";
import { loadPrism, type Prism, type PrismAnswer } from "./prism.ts";

/** A stateless server that answers with the contract's own examples. */
export interface Mock {
  fetch(request: Request): Promise<Response>;
}

/**
 * Makes a mock of the contract: valid requests get the documented answer, `Prefer` picks another one, and
 * everything else is refused in the contract's envelope. It opens no port.
 */
export async function createMock(contractFile: string): Promise<Mock> {
  const prism = await loadPrism(contractFile);
  return {
    async fetch(request) {
      try {
        return await answer(prism, request);
      } catch (error) {
        return errorResponse(error instanceof Refusal ? error : refuse("internalError"));
      }
    },
  };
}

async function answer(prism: Prism, request: Request): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const { method, path } = findOperation(request.method, pathname);
  requireApiKey(request);
  const operation = prism.operationOf(method.toLowerCase(), path);
  const preference = readPreference(request.headers.get("prefer"), operation);
  const body = await readJsonBody(request, maxBodyBytes);
  const answered = await prism.answer(
    operation,
    {
      method: method.toLowerCase() as IHttpRequest["method"],
      url: { path: pathname, query: queryOf(searchParams) },
      headers: Object.fromEntries(request.headers),
      body,
    },
    preference,
  );
  refuseViolations(answered);
  return Response.json(answered.body, { status: answered.statusCode });
}

/** Any key will do: which keys exist, and for what, is the business of a server with memory. */
function requireApiKey(request: Request): void {
  if (!request.headers.get(apiKeyHeader)) throw refuse("missingApiKey");
}

function queryOf(searchParams: URLSearchParams): Record<string, string | string[]> {
  const names = new Set(searchParams.keys());
  return Object.fromEntries(
    [...names].map((name) => {
      const values = searchParams.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** Names everything that is wrong; the code is that of the first field, as the contract gives it. */
function refuseViolations({ violations }: PrismAnswer): void {
  const [first] = violations;
  if (!first) return;
  const codes = new Map<string, ErrorCode>(
    Object.entries(fieldErrorCodes).map(([field, code]) => [field.toLowerCase(), code]),
  );
  const code = codes.get(first.path[1]?.toLowerCase() ?? "") ?? 12001;
  throw new Refusal(400, code, `${violations.map(({ message }) => message).join("; ")}.`);
}
