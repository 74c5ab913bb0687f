import { faultRules, type WebhookFault } from "../../../generated/control-plane.ts";
import type { Context } from "../core/context.ts";
import type { Row, Sql } from "../core/store.ts";
import type { DeliveryRow } from "../webhooks/deliveries.ts";
import type { WebhookFaults } from "../webhooks/faults.ts";
import { isWaiting } from "../webhooks/waiting.ts";
import { claimFault, forgetKinds, type Missed, mayMatch, mayReorder } from "./claim.ts";
import type { Fault } from "./fault.ts";

/** Returns the faults of webhooks. They are passed to the deliverer, which must not import them. */
export function webhookFaults(context: Context): WebhookFaults {
  return {
    async releaseHeld(sql) {
      if (await mayReorder(sql)) await swapHeld(context, sql);
    },
    async meet(sql, rows) {
      const missed: Missed[] = [];
      const fates = new Map<string, WebhookFault | "postponed">();
      for (const row of rows) {
        const fate = await fateOf(context, sql, row, missed);
        if (fate) fates.set(row.id, fate);
      }
      return { fates, committed: () => forgetKinds(missed) };
    },
  };
}

async function fateOf(
  { clock }: Context,
  sql: Sql,
  { id, environment, fault }: DeliveryRow,
  missed: Missed[],
): Promise<WebhookFault | "postponed" | undefined> {
  // The attempt was postponed, and is due now.
  if (fault !== null) return fault === "held" ? "reorder" : fault;
  const target = { environment, operation: "webhook", point: "delivery" } as const;
  if (!(await mayMatch(sql, target))) return undefined;
  const effect = (await claimFault(sql, target, missed))?.effect;
  if (!effect) return undefined;
  const seconds = postponedSeconds(effect);
  if (seconds === undefined) return effect.type as WebhookFault;
  await sql.run("UPDATE webhook_deliveries SET fault = ?, next_attempt_at = ? WHERE id = ?", [
    effect.type === "reorder" ? "held" : "delay",
    clock.now() + seconds * 1000,
    id,
  ]);
  return "postponed";
}

function postponedSeconds(effect: Fault["effect"]): number | undefined {
  if (effect.type === "delay") return (effect.milliseconds ?? faultRules.defaultMilliseconds) / 1000;
  return effect.type === "reorder" ? faultRules.heldSeconds : undefined;
}

interface HeldRow extends Row {
  id: string;
  position: number;
  next_id: string;
  next_position: number;
}

/** Swaps each event that is held back with the next event of its payment. */
async function swapHeld({ clock }: Context, sql: Sql): Promise<void> {
  const rows = await sql.all<HeldRow>(
    `SELECT held.id, held.position, next.id AS next_id, next.position AS next_position
     FROM webhook_deliveries AS held JOIN webhook_deliveries AS next
       ON next.position = (SELECT min(later.position) FROM webhook_deliveries AS later
         WHERE ${isWaiting("later")} AND later.environment = held.environment
           AND later.payment_reference = held.payment_reference AND later.position > held.position)
       AND ${isWaiting("next")} AND next.environment = held.environment
       AND next.payment_reference = held.payment_reference
     WHERE held.status = 'pending' AND held.fault = 'held' ORDER BY held.position ${sql.skipLocked("held")}`,
  );
  for (const { id, position, next_id, next_position } of rows) {
    await sql.run("UPDATE webhook_deliveries SET position = ?, status = 'pending' WHERE id = ?", [
      position,
      next_id,
    ]);
    await sql.run(
      `UPDATE webhook_deliveries SET position = ?, status = 'queued', fault = 'reorder', next_attempt_at = ?
       WHERE id = ?`,
      [next_position, clock.now(), id],
    );
  }
}
