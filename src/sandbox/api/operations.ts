import type {
  CreateSessionRequest,
  ModificationType,
  PosPaymentRequest,
  Session,
  SessionStatus,
} from "../../../generated/types.ts";
import { apiError } from "../../contract/api-error.ts";
import type { Operation } from "../../contract/router.ts";
import { timestamp } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import type { Sql } from "../core/store.ts";
import type { Tenant } from "../core/tenant.ts";
import { acceptModification, listModifications, type WantedModification } from "../payments/modifications.ts";
import { chargeTerminal, listTerminals } from "../payments/pos.ts";
import { listSessions } from "../payments/session-lists.ts";
import { findSession, insertSession, sessionDetail } from "../payments/sessions.ts";
import type { Slice } from "../store/lists.ts";

/** A request that passed every check, inside the transaction that its effect belongs to. */
export interface Call {
  context: Context;
  sql: Sql;
  tenant: Tenant;
  /** The last part of the path, which names the resource where the route ends in a parameter. */
  resource: string;
  query: Record<string, unknown>;
  /** Of the type that the contract gives the operation. */
  body: unknown;
}

type EndpointOf<Row> = Row extends Operation ? `${Row["method"]} ${Row["route"]}` : never;

/** A method and a route below the environment's prefix, for example `POST /payment/session`. */
export type Endpoint = EndpointOf<Operation>;

/** Operations that neither look at a payment nor touch one: nothing has to be settled before or done after them. */
export const apartFromPayments: ReadonlySet<Endpoint> = new Set([
  "POST /payment/session",
  "GET /pos/terminals",
]);

/** What each operation does; resolves with the `data` of its answer. */
export const operations: Record<Endpoint, (call: Call) => Promise<unknown>> = {
  "POST /payment/session": createSession,
  "GET /payment/session/{sessionId}": async ({ context, sql, tenant, resource }) => {
    const session = await findSession(context, sql, tenant, resource);
    if (!session) throw apiError("sessionNotFound");
    return sessionDetail(session);
  },
  "GET /payment/sessions": async ({ context, sql, tenant, query }) => {
    const filter = {
      status: query["status"] as SessionStatus | undefined,
      customReference: query["customReference"] as string | undefined,
      createdFrom: milliseconds(query["createdFrom"]),
      createdTo: milliseconds(query["createdTo"]),
    };
    const { entries, pagination } = await page(query, (slice) =>
      listSessions(context, sql, tenant, filter, slice),
    );
    return { sessions: entries.map(sessionDetail), pagination };
  },
  "POST /payment/refund": modification("refund"),
  "POST /payment/capture": modification("capture"),
  "POST /payment/cancel": modification("cancel"),
  "POST /payment/extend": modification("extend"),
  "GET /payment/modifications": async ({ sql, tenant, query }) => {
    const filter = query as { paymentReference?: string; type?: ModificationType };
    const { entries, pagination } = await page(query, (slice) =>
      listModifications(sql, tenant, filter, slice),
    );
    return { modifications: entries, pagination };
  },
  "GET /pos/terminals": async ({ query }) =>
    listTerminals({ connectedOnly: query["syncFromProvider"] === true }),
  "POST /pos/payment": ({ context, sql, tenant, body }) =>
    chargeTerminal(context, sql, tenant, body as PosPaymentRequest),
};

async function createSession({ context, sql, tenant, body }: Call): Promise<Session> {
  const { webcode: _, ...details } = body as CreateSessionRequest;
  const { sessionId, token, createdAt } = await insertSession(context, sql, tenant, details);
  const { amount, description, customReference, isPreAuth = false } = details;
  return {
    sessionId,
    paymentUrl: `${context.baseUrl()}/pay-external/${token}`,
    status: "pending",
    amount,
    ...(description === undefined ? {} : { description }),
    ...(customReference === undefined ? {} : { customReference }),
    isPreAuth,
    createdAt: timestamp(createdAt),
  };
}

function modification(type: ModificationType) {
  return ({ context, sql, tenant, body }: Call) =>
    acceptModification(context, sql, tenant, type, body as WantedModification);
}

const milliseconds = (date: unknown): number | undefined =>
  date === undefined ? undefined : Date.parse(date as string);

/** Asks for one entry more than the page holds, to know whether another page follows. */
async function page<Entry>(query: Record<string, unknown>, list: (slice: Slice) => Promise<Entry[]>) {
  const { page: number = 1, limit = 20 } = query as { page?: number; limit?: number };
  const found = await list({ offset: (number - 1) * limit, count: limit + 1 });
  const pagination = { page: number, limit, hasMore: found.length > limit };
  return { entries: found.slice(0, limit), pagination };
}
