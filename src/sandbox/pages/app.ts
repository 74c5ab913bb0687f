import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { guessLimiter } from "../access/guesses.ts";
import { controlPlane } from "../control-plane/control-plane.ts";
import { sandboxError } from "../control-plane/sandbox-error.ts";
import type { TimeSource } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import type { Report } from "../core/outputs.ts";
import { canReadStore } from "../observability/health.ts";
import type { Metrics } from "../observability/metrics.ts";
import { metricsContentType, metricsPage } from "../observability/metrics-page.ts";
import type { AdminRequest } from "../observability/request-lines.ts";
import type { RequestLog } from "../observability/request-log.ts";
import type { TargetPolicy } from "../webhooks/targets.ts";
import type { Worker } from "../worker.ts";
import { audit } from "./audit.ts";
import { assets } from "./common/assets.ts";
import { respondToErrors } from "./common/errors.ts";
import { dashboard } from "./dashboard/dashboard.ts";
import type { AppEnvironment } from "./environment.ts";
import { adminOnly, ownMachineOnly, ownNameOnly, ownPagesOnly, tokenCheck } from "./guards.ts";
import { pageHeaders } from "./headers.ts";
import { paymentPage } from "./payment-page/payment-page.ts";

export interface AppOptions {
  /** What the dashboard shows of the API's requests. */
  log: RequestLog;
  /** Called with every internal error. Its message never reaches a caller. */
  report: Report;
  targets: TargetPolicy;
  metrics: Metrics;
  /** When given, the control plane asks for it. */
  adminToken: string | undefined;
  /** Where callers reach the sandbox, when that is not the address that it listens on. */
  publicUrl: string | undefined;
  /** A folder of pages to serve beside everything else. */
  site: string | undefined;
  /** The machine's time. */
  time: TimeSource;
  /** Called with every write and every failure of the control plane and the dashboard. */
  audit: ((request: AdminRequest) => void) | undefined;
}

const favicon = new URL("./common/favicon.svg", import.meta.url);

/** Served without the admin token, because the payment page is open to everybody who has its link. */
const sharedAssets = {
  "/_sandbox/payment-page.css": new URL("./payment-page/payment-page.css", import.meta.url),
  "/_sandbox/payment-page.js": new URL("./payment-page/browser.ts", import.meta.url),
  "/_sandbox/favicon.svg": favicon,
  // Browsers ask for this name where a page links no icon.
  "/favicon.ico": favicon,
};

/** Everything that the sandbox answers beside the API: payment page, control plane, dashboard, and a site. */
export function sandboxApp(context: Context, worker: Worker, options: AppOptions) {
  const app = new Hono<AppEnvironment>();

  const { adminToken, time } = options;
  const checkToken = adminToken === undefined ? undefined : tokenCheck(adminToken, guessLimiter(time));
  app.use("*", pageHeaders);
  if (options.audit) {
    app.use("/_sandbox/*", audit(options.audit));
    app.use("/dashboard/*", audit(options.audit));
  }
  const ownName = ownNameOnly(options.publicUrl);
  app.use("*", (c, next) => (c.env.guarded ? ownName(c, next) : next()));
  app.route("/pay-external", paymentPage(context, worker));
  app.route("/", assets(sharedAssets));
  app.get("/_sandbox/health", async (c) => {
    if (!(await canReadStore(context.store))) throw sandboxError("storeUnavailable");
    return c.json({ status: "ok" });
  });
  app.use("/_sandbox/*", checkToken ? adminOnly(checkToken) : ownMachineOnly);
  app.use("/_sandbox/*", ownPagesOnly);
  const metricsText = metricsPage(options.metrics, context.store);
  app.get("/_sandbox/metrics", async (c) =>
    c.body(await metricsText(), 200, { "Content-Type": metricsContentType }),
  );
  app.route("/_sandbox", controlPlane(context, worker, options.targets));

  app.route("/dashboard", dashboard(context, worker, { ...options, checkToken }));

  if (options.site) app.get("*", serveStatic({ root: options.site }));
  // Without a site the dashboard is what there is to see.
  else app.get("/", (c) => c.redirect("/dashboard"));

  app.notFound(({ req: { method, path } }) => {
    throw sandboxError("routeNotFound", { method, path });
  });
  app.onError(respondToErrors(options.report));
  return app;
}
