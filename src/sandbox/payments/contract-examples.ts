import { readFile } from "node:fs/promises";
import { sessionLifetimeSeconds } from "../../../generated/constants.ts";
import type { Amount, SessionDetail, SessionRequest } from "../../../generated/types.ts";
import { contractFile } from "../../prism/library.ts";
import type { Context } from "../core/context.ts";
import { pageToken } from "../core/identifiers.ts";
import type { Sql } from "../core/store.ts";
import { isSameTenant, type Tenant } from "../core/tenant.ts";
import { insertPayment, isPaymentOf } from "./payments.ts";
import { findAnySession } from "./sessions.ts";

/** A payment that a request of the contract's examples acts on. */
interface ExamplePayment {
  paymentReference: string;
  amount: Amount;
  isPreAuth: boolean;
}

/**
 * Inserts the sessions that the contract's examples show and the payments that its request examples act on, so that a
 * program which sends the examples gets the documented responses. What is there already stays as it is.
 *
 * Their times are the present time of the sandbox's clock: with the time of its example, a pending session would have
 * expired.
 *
 * @throws {Error} when another tenant has them, because no two tenants can have the same identifiers.
 */
export async function insertContractExamples(context: Context, tenant: Tenant): Promise<void> {
  const { sessions, payments } = await readExamples();
  const other = await context.store.transaction(async (sql): Promise<Tenant | undefined> => {
    for (const session of sessions) {
      const found = await findAnySession(context, sql, session.sessionId);
      if (found && !isSameTenant(found, tenant)) return found;
      if (!found) await insertExampleSession(context, sql, tenant, session);
    }
    for (const payment of payments) {
      if (await isPaymentOf(sql, tenant, payment.paymentReference)) continue;
      insertPayment(sql, tenant, { ...payment, customReference: undefined });
    }
    return undefined;
  });
  if (!other) return;
  throw new Error(
    `--with-examples: the store already has the examples, in ${other.environment} for ${other.webcode}, and no identifier can be there twice. Use that environment and webcode, or another store with --data.`,
  );
}

async function insertExampleSession(
  context: Context,
  sql: Sql,
  tenant: Tenant,
  session: SessionDetail,
): Promise<void> {
  const { sessionId, status, attempts, createdAt: _, ...shown } = session;
  const {
    paymentReference = null,
    paymentStatus: _status,
    completedAt,
    ...details
  } = shown as typeof shown & {
    paymentReference?: string;
    paymentStatus?: string;
    completedAt?: string;
  };
  const now = context.clock.now();
  const position = await sql.nextPosition();
  sql.write(
    `INSERT INTO sessions (session_id, position, environment, webcode, token, status, custom_reference,
       payment_reference, created_at, expires_at, completed_at, details, attempts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      sessionId,
      position,
      tenant.environment,
      tenant.webcode,
      pageToken(position, context.random),
      status,
      details.customReference ?? null,
      paymentReference,
      now,
      now + sessionLifetimeSeconds * 1000,
      completedAt === undefined ? null : now,
      JSON.stringify(details satisfies Omit<SessionRequest, "webcode">),
      JSON.stringify(attempts),
    ],
  );
}

interface MediaType {
  examples?: Record<string, { $ref: string }>;
}
interface Operation {
  operationId: string;
  requestBody?: { content: Record<string, MediaType> };
  responses: Record<string, { content?: Record<string, MediaType> }>;
}
interface Contract {
  paths: Record<string, Record<string, Operation>>;
  components: { examples: Record<string, { value: unknown }> };
}

/** The sessions and payments of the examples. Both environments have the same ones. */
async function readExamples(): Promise<{ sessions: SessionDetail[]; payments: ExamplePayment[] }> {
  const { paths, components }: Contract = JSON.parse(await readFile(contractFile, "utf8"));
  const operations = Object.values(paths).flatMap((item) => Object.values(item));
  const examplesOf = (content: Record<string, MediaType> = {}): unknown[] =>
    Object.values(content["application/json"]?.examples ?? {}).map(
      ({ $ref }) => components.examples[$ref.split("/").at(-1) ?? ""]?.value,
    );
  const requestsOf = (operationId: string) =>
    examplesOf(
      operations.find((operation) => operation.operationId === operationId)?.requestBody?.content,
    ) as { paymentReference: string; amount?: Amount }[];

  const getSession = operations.find(({ operationId }) => operationId === "getSession");
  const sessions = examplesOf(getSession?.responses["200"]?.content).map(
    (example) => (example as { data: SessionDetail }).data,
  );
  const captures = requestsOf("capturePayment");
  const reserved = [...captures, ...requestsOf("cancelPayment"), ...requestsOf("extendPayment")];
  return {
    sessions,
    payments: [
      ...paymentsOf(requestsOf("refundPayment"), false, largest(requestsOf("refundPayment"))),
      ...paymentsOf(reserved, true, largest(captures)),
    ],
  };
}

const paymentsOf = (
  requests: { paymentReference: string }[],
  isPreAuth: boolean,
  amount: Amount,
): ExamplePayment[] => requests.map(({ paymentReference }) => ({ paymentReference, amount, isPreAuth }));

/** The amount of the example that acts on a whole payment. */
function largest(requests: { amount?: Amount }[]): Amount {
  const amounts = requests.flatMap(({ amount }) => (amount ? [amount] : []));
  return amounts.toSorted((one, other) => other.value - one.value)[0] as Amount;
}
