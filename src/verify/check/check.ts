import type { Api } from "../server/api.ts";
import type { ControlPlane } from "../server/control-plane.ts";
import type { Server } from "../server/server.ts";
import type { WebhookReceiver } from "../server/webhook-receiver.ts";
import type { Source } from "./verdict.ts";

/** What a check may need beyond the Test routes. */
export interface Resources {
  /** A Live key; it may be sent to the Test routes. */
  liveKey: string;
  /** The Live routes, with permission to send to them. */
  live: Api;
  /** The client secret of Test. */
  testSecret: string;
  controlPlane: ControlPlane;
  webhooks: WebhookReceiver;
  /** A control plane that needs no admin token, for programs that cannot send one. */
  openControlPlane: ControlPlane;
  /** The server's URL, for a program of its own. */
  url: string;
  /** The file of the program that runs journeys. */
  journeyRunner: string;
}

export type Need = keyof Resources;

/** What a check gets: the server, its Test routes, the resources that it needs, and whatever others there are. */
export type Context<Needs extends Need = never> = Pick<Resources, Needs> & {
  server: Server;
  test: Api;
  available: Partial<Resources>;
};

/** One clause, and how to see from outside whether a server keeps it. */
export interface Check {
  /** Topic and clause, for example `idempotency.different-body`. */
  id: string;
  source: Source;
  /** The clause, in one sentence. */
  says: string;
  /** A check is skipped unless all of these are available. */
  needs: readonly Need[];
  /**
   * Resolves when the server keeps the clause.
   *
   * @throws {Refuted} when the server breaks it.
   */
  verify(context: Context<Need>): Promise<void>;
}

interface CheckOf<Needs extends Need> extends Pick<Check, "id" | "source" | "says"> {
  needs?: readonly Needs[];
  verify(context: Context<Needs>): Promise<void>;
}

/**
 * Declares a check. Its `verify` gets the resources that `needs` names, and no others.
 *
 * @example
 * check({ id, source, says, needs: ["liveKey"], async verify({ test, liveKey }) {} });
 */
export const check = <const Needs extends Need = never>({ needs = [], ...rest }: CheckOf<Needs>): Check => ({
  ...rest,
  needs,
});
