import type { Vault } from "../../core/vault.ts";
import type { StoredSession } from "../../payments/sessions.ts";
import type { CardField } from "./card-fields.ts";

/** What the page of a pending session shows after a form was sent. */
export type Step =
  | { show: "form"; fields?: CardField[]; form?: "refused" | "challenge" }
  /** The 3-D Secure step. */
  | { show: "challenge" };

/** How long a step can be opened, milliseconds. A customer may take as long for the 3-D Secure step. */
const lifetime = 600_000;

/**
 * Steps as text, for the query of the page's URL: a form is answered with a redirect to it, so that the page can be
 * reloaded. They are sealed, so that nobody can skip the 3-D Secure step or link to an error that never happened.
 */
export function steps({ vault, clock }: { vault: Vault; clock: { now(): number } }) {
  return {
    seal({ token }: StoredSession, step: Step): string {
      return vault.seal(JSON.stringify({ token, until: clock.now() + lifetime, step }));
    },
    /** `undefined` for any text that is no step of the session, or is too old. */
    open({ token }: StoredSession, sealed: string): Step | undefined {
      try {
        const opened = JSON.parse(vault.open(sealed));
        return opened.token === token && opened.until > clock.now() ? opened.step : undefined;
      } catch {
        return undefined;
      }
    },
  };
}
