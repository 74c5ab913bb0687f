import { fileURLToPath } from "node:url";
import { controlPlaneOf } from "../server/control-plane.ts";
import type { Server } from "../server/server.ts";
import type { WebhookReceiver } from "../server/webhook-receiver.ts";
import type { Check, Context, Need, Resources } from "./check.ts";

/** The reason for which a check is skipped, and the remedy, for each resource that it can need. */
const remedies: Record<Need, string> = {
  liveKey: "Needs a Live key: pass --live-key-file or set AVIRATO_LIVE_KEY.",
  live: "Needs the Live routes: pass a Live key and --allow-live.",
  testSecret: "Needs the client secret of Test: pass --test-secret-file or set AVIRATO_TEST_SECRET.",
  controlPlane: "Needs the control plane of a sandbox: pass --sandbox.",
  webhooks: "Needs to receive webhooks: pass --webhook-port.",
  openControlPlane: "Needs a sandbox without an admin token: pass --sandbox.",
  url: "Needs a server with a URL.",
  journeyRunner: "Needs Redocly CLI: run npm install avirato-payments-contract @redocly/cli.",
};

/** The resources that the options of a run make available. */
export function resourcesOf(server: Server, webhooks: WebhookReceiver | undefined): Partial<Resources> {
  const { allowLive, adminToken, fetch, liveKey, sandbox, server: url, testSecret } = server.options;
  const controlPlane = sandbox ? controlPlaneOf(server) : undefined;
  return withoutUndefined({
    liveKey,
    live: liveKey && allowLive ? server.api("live", liveKey) : undefined,
    testSecret,
    controlPlane,
    webhooks,
    openControlPlane: adminToken ? undefined : controlPlane,
    url: fetch ? undefined : url,
    journeyRunner: findJourneyRunner(),
  });
}

type Optional<Type> = { [Name in keyof Type]: Type[Name] | undefined };

const withoutUndefined = (resources: Optional<Resources>): Partial<Resources> =>
  Object.fromEntries(Object.entries(resources).filter(([, value]) => value !== undefined));

/** Redocly CLI is an optional peer dependency. */
function findJourneyRunner(): string | undefined {
  try {
    return fileURLToPath(import.meta.resolve("@redocly/cli/bin/cli.js"));
  } catch {
    return undefined;
  }
}

/** @returns why a check is skipped; `undefined` when all its resources are available. */
export function reasonToSkip({ needs }: Check, available: Partial<Resources>): string | undefined {
  const missing = needs.filter((need) => available[need] === undefined);
  return missing.length > 0 ? missing.map((need) => remedies[need]).join(" ") : undefined;
}

/** The context of a check that {@link reasonToSkip} does not skip. */
export const contextOf = (server: Server, available: Partial<Resources>): Context<Need> => ({
  ...(available as Resources),
  available,
  server,
  test: server.test,
});
