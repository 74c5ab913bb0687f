import type {
  CreateSessionRequest,
  ModificationType,
  PosPaymentRequest,
  Session,
  SessionStatus,
} from "../../generated/types.ts";
import { refuse } from "../contract/refusal.ts";
import type { Operation } from "../contract/router.ts";
import { timestamp } from "./clock.ts";
import type { Context } from "./context.ts";
import { acceptModification, listModifications, type WantedModification } from "./payments/modifications.ts";
import type { Owner } from "./payments/payments.ts";
import { chargeTerminal, listTerminals } from "./payments/pos.ts";
import { listSessions } from "./payments/session-lists.ts";
import { findSession, insertSession, sessionDetail } from "./payments/sessions.ts";
import type { Slice } from "./store/lists.ts";
import type { Sql } from "./store/store.ts";

/** A request that passed every check, inside the transaction that its effect belongs to. */
export interface Call {
  context: Context;
  sql: Sql;
  owner: Owner;
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
  "GET /payment/session/{sessionId}": async ({ context, sql, owner, resource }) => {
    const session = await findSession(context, sql, owner, resource);
    if (!session) throw refuse("sessionNotFound");
    return sessionDetail(session);
  },
  "GET /payment/sessions": async ({ context, sql, owner, query }) => {
    const filter = {
      status: query["status"] as SessionStatus | undefined,
      customReference: query["customReference"] as string | undefined,
      createdFrom: milliseconds(query["createdFrom"]),
      createdTo: milliseconds(query["createdTo"]),
    };
    const { entries, pagination } = await page(query, (slice) =>
      listSessions(context, sql, owner, filter, slice),
    );
    return { sessions: entries.map(sessionDetail), pagination };
  },
  "POST /payment/refund": modification("refund"),
  "POST /payment/capture": modification("capture"),
  "POST /payment/cancel": modification("cancel"),
  "POST /payment/extend": modification("extend"),
  "GET /payment/modifications": async ({ sql, owner, query }) => {
    const filter = query as { paymentReference?: string; type?: ModificationType };
    const { entries, pagination } = await page(query, (slice) =>
      listModifications(sql, owner, filter, slice),
    );
    return { modifications: entries, pagination };
  },
  "GET /pos/terminals": async ({ query }) =>
    listTerminals({ connectedOnly: query["syncFromProvider"] === true }),
  "POST /pos/payment": ({ context, sql, owner, body }) =>
    chargeTerminal(context, sql, owner, body as PosPaymentRequest),
};

async function createSession({ context, sql, owner, body }: Call): Promise<Session> {
  const { webcode: _, ...details } = body as CreateSessionRequest;
  const { sessionId, token, createdAt } = await insertSession(context, sql, owner, details);
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
  return ({ context, sql, owner, body }: Call) =>
    acceptModification(context, sql, owner, type, body as WantedModification);
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
