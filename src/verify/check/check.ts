import type { Api } from "../server/api.ts";
import type { ControlPlane } from "../server/control-plane.ts";
import type { Server } from "../server/server.ts";
import type { WebhookReceiver } from "../server/webhook-receiver.ts";
import type { Source } from "./verdict.ts";

/** What a check may need in addition to the Test routes. */
export interface Resources {
  /** A Live key, for requests to the Test routes. */
  liveKey: string;
  /** The Live routes. Available only when the user allows requests to them. */
  live: Api;
  /** The client secret of Test. */
  testSecret: string;
  controlPlane: ControlPlane;
  webhooks: WebhookReceiver;
  /** A control plane that needs no admin token, for programs that cannot send one. */
  openControlPlane: ControlPlane;
  /** The server's URL, for checks that start a program. Missing when a custom `fetch` sends the requests. */
  url: string;
  /** The path of Redocly CLI, which runs the journeys. */
  journeyRunner: string;
}

export type Need = keyof Resources;

/**
 * What a check gets: the server, its Test routes, and the resources that it needs. `available` has every resource of
 * the run, also those that the check does not need.
 */
export type Context<Needs extends Need = never> = Pick<Resources, Needs> & {
  server: Server;
  test: Api;
  available: Partial<Resources>;
};

/** One clause, and a function that tests it by requests to the server. */
export interface Check {
  /** Topic and clause, for example `idempotency.different-body`. */
  id: string;
  source: Source;
  /** The clause, in one sentence. */
  says: string;
  /** A check is skipped unless all of these are available. */
  needs: readonly Need[];
  /**
   * Resolves when the server fulfils the clause.
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
