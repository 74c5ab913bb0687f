import { defaults } from "../../../generated/constants.ts";
import type {
  ModificationType,
  PosPaymentRequest,
  Session,
  SessionRequest,
  SessionStatus,
} from "../../../generated/types.ts";
import { apiError } from "../../contract/api-error.ts";
import { parseMoment } from "../../contract/date-time.ts";
import type { Unwritten } from "../../contract/response.ts";
import type { Operation } from "../../contract/router.ts";
import type { QueryValues } from "../../contract/validation.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { listModifications } from "../payments/modification-lists.ts";
import { acceptModification, type WantedModification } from "../payments/modifications.ts";
import { chargeTerminal, listTerminals } from "../payments/pos.ts";
import { sessionJson } from "../payments/session-json.ts";
import { listSessions } from "../payments/session-lists.ts";
import { findSessionRow, insertSession } from "../payments/sessions.ts";
import { settleDue } from "../payments/settlement.ts";
import type { Slice } from "../store/lists.ts";
import type { ParsedRequest } from "./parse.ts";
import { JsonText } from "./response.ts";

/** A request that passed every check, inside the transaction that its effect belongs to. */
interface AcceptedRequest extends Pick<ParsedRequest, "pathParameters" | "query" | "body"> {
  context: Context;
  sql: Sql;
  tenant: Tenant;
}

type EndpointOf<Row> = Row extends Operation ? `${Row["method"]} ${Row["route"]}` : never;

/** A method and a route below the environment's prefix, for example `POST /payment/session`. */
export type Endpoint = EndpointOf<Operation>;

/** What each operation does. It resolves with the `data` of its response, or with an `ApiError`. */
export const operations: Record<Endpoint, (request: AcceptedRequest) => Promise<object>> = {
  "POST /payment/session": createSession,
  "GET /payment/session/{sessionId}": getSession,
  "GET /payment/sessions": getSessions,
  "POST /payment/refund": modify("refund"),
  "POST /payment/capture": modify("capture"),
  "POST /payment/cancel": modify("cancel"),
  "POST /payment/extend": modify("extend"),
  "GET /payment/modifications": getModifications,
  "GET /pos/terminals": getTerminals,
  "POST /pos/payment": createPosPayment,
};

async function createSession({ context, sql, tenant, body }: AcceptedRequest): Promise<Unwritten<Session>> {
  const { webcode: _, ...details } = body as SessionRequest;
  const { sessionId, token, createdAt } = await insertSession(context, sql, tenant, details);
  const { amount, description, customReference, isPreAuth = defaults.isPreAuth } = details;
  return {
    sessionId,
    paymentUrl: `${context.baseUrl()}/pay-external/${token}`,
    status: "pending",
    amount,
    description,
    customReference,
    isPreAuth,
    createdAt: timestamp(createdAt),
  };
}

async function getSession({ context, sql, tenant, pathParameters }: AcceptedRequest) {
  const find = () => findSessionRow(sql, tenant, pathParameters["sessionId"] ?? "");
  let row = await find();
  if (
    row?.payment_reference &&
    (await settleDue(context, sql, { paymentReference: row.payment_reference }))
  ) {
    row = await find();
  }
  return row ? new JsonText(sessionJson(row, context.clock.now())) : apiError("sessionNotFound");
}

async function getSessions({ context, sql, tenant, query }: AcceptedRequest) {
  const filter = {
    status: query["status"] as SessionStatus | undefined,
    customReference: query["customReference"] as string | undefined,
    createdFrom: milliseconds(query["createdFrom"]),
    createdTo: milliseconds(query["createdTo"]),
  };
  await settleDue(context, sql, tenant);
  const { entries, pagination } = await page(query, (slice) =>
    listSessions(context, sql, tenant, filter, slice),
  );
  return new JsonText(`{"sessions":[${entries.join(",")}],"pagination":${JSON.stringify(pagination)}}`);
}

function modify(type: ModificationType) {
  return ({ context, sql, tenant, body }: AcceptedRequest) =>
    acceptModification(context, sql, tenant, type, body as WantedModification);
}

async function getModifications({ context, sql, tenant, query }: AcceptedRequest) {
  const filter = query as { paymentReference?: string; type?: ModificationType };
  const { paymentReference } = filter;
  await settleDue(context, sql, paymentReference === undefined ? tenant : { paymentReference });
  const { entries, pagination } = await page(query, (slice) => listModifications(sql, tenant, filter, slice));
  return { modifications: entries, pagination };
}

async function getTerminals({ tenant, query }: AcceptedRequest) {
  const { syncFromProvider = defaults.syncFromProvider } = query as { syncFromProvider?: boolean };
  return listTerminals(tenant.environment, { connectedOnly: syncFromProvider });
}

function createPosPayment({ context, sql, tenant, body }: AcceptedRequest) {
  return chargeTerminal(context, sql, tenant, body as PosPaymentRequest);
}

const milliseconds = (date: unknown): number | undefined =>
  date === undefined ? undefined : parseMoment(date as string);

/** Asks for one entry more than the page holds, to know whether another page follows. */
async function page<Entry>(query: QueryValues, list: (slice: Slice) => Promise<Entry[]>) {
  const { page: number = defaults.page, limit = defaults.limit } = query as { page?: number; limit?: number };
  const found = await list({ offset: (number - 1) * limit, count: limit + 1 });
  const pagination = { page: number, limit, hasMore: found.length > limit };
  return { entries: found.slice(0, limit), pagination };
}
