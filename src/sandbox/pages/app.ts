import { Hono } from "hono";
import type { Redact } from "../../contract/redact.ts";
import { shownPath } from "../../contract/shown-path.ts";
import { guessLimiter } from "../access/guesses.ts";
import { controlPlane } from "../control-plane/control-plane.ts";
import type { ControlPlane } from "../control-plane/methods.ts";
import { sandboxError } from "../control-plane/sandbox-error.ts";
import type { TimeSource } from "../core/clock.ts";
import type { Context } from "../core/context.ts";
import type { Report } from "../core/outputs.ts";
import { isWorkerMoving, secondsSinceTurn, storeProblem } from "../observability/health.ts";
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
import { login } from "./dashboard/login.ts";
import { demoShop } from "./demo-shop/demo-shop.ts";
import type { AppEnvironment } from "./environment.ts";
import {
  adminOnly,
  ownMachineOnly,
  ownNameOnly,
  ownPagesOnly,
  routedPath,
  tokenCheck,
  wellEncodedOnly,
} from "./guards.ts";
import { pageHeaders } from "./headers.ts";
import { paymentPage } from "./payment-page/payment-page.ts";
import { site } from "./site/site.ts";

export interface AppOptions {
  control: ControlPlane;
  /** The requests that the dashboard shows. */
  log: RequestLog;
  /** Called with every internal error. Its message never reaches a caller. */
  report: Report;
  targets: TargetPolicy;
  metrics: Metrics;
  /** The token that the control plane and the dashboard require, if given. */
  adminToken: string | undefined;
  /** The URL of the sandbox for callers, if it differs from the address on which it listens. */
  publicUrl: string | undefined;
  /** A folder of pages to serve at `/`. */
  site: string | undefined;
  /** Masks the keys and secrets that the sandbox knows, for what the dashboard shows of requests. */
  redact: Redact;
  /** The machine's time. */
  time: TimeSource;
  /** Called with every write and every failure of the control plane and the dashboard. */
  audit: ((request: AdminRequest) => void) | undefined;
}

const favicon = new URL("./common/favicon.svg", import.meta.url);

/** Served without the admin token, because everybody with its link can open the payment page, and get an error page. */
const sharedAssets = {
  "/_sandbox/payment-page.css": new URL("./payment-page/payment-page.css", import.meta.url),
  "/_sandbox/payment-page.js": new URL("./payment-page/browser.ts", import.meta.url),
  "/_sandbox/site-header.css": new URL("./site/site-header.css", import.meta.url),
  "/_sandbox/favicon.svg": favicon,
  // Browsers request this path when a page links no icon.
  "/favicon.ico": favicon,
};

/** The routes of the sandbox other than those of the API: payment page, control plane, dashboard, and the site. */
export function sandboxApp(context: Context, worker: Worker, options: AppOptions) {
  const app = new Hono<AppEnvironment>({ getPath: routedPath });

  const { adminToken, time } = options;
  const checkToken = adminToken === undefined ? undefined : tokenCheck(adminToken, guessLimiter(time));
  app.use("*", pageHeaders, (c, next) => {
    c.set("hasSite", options.site !== undefined);
    return next();
  });
  if (options.audit) {
    app.use("/_sandbox/*", audit(options.audit));
    app.use("/dashboard/*", audit(options.audit));
  }
  const ownName = ownNameOnly(options.publicUrl);
  app.use("*", (c, next) => (c.env.guarded ? ownName(c, next) : next()));
  app.use("*", wellEncodedOnly);
  app.route("/pay-external", paymentPage(context, worker, options.publicUrl));
  app.route("/", assets(sharedAssets));
  app.get("/_sandbox/health", async (c) => {
    const problem = await storeProblem(context.store);
    if (problem) throw sandboxError(problem);
    if (!isWorkerMoving(worker)) {
      throw sandboxError("workerStalled", { seconds: secondsSinceTurn(worker).toFixed() });
    }
    return c.json({ status: "ok" });
  });
  app.use("/_sandbox/*", checkToken ? adminOnly(checkToken) : ownMachineOnly);
  app.use("/_sandbox/*", ownPagesOnly);
  const metricsText = metricsPage(options.metrics, context.store, worker);
  app.get("/_sandbox/metrics", async (c) =>
    c.body(await metricsText(), 200, { "Content-Type": metricsContentType }),
  );
  app.route("/_sandbox", controlPlane(context, worker, options));

  const dashboardLogin =
    checkToken && login(checkToken, time, options.publicUrl?.startsWith("https:") ?? false);
  app.route("/dashboard", dashboard(context, worker, { ...options, login: dashboardLogin }));
  app.route("/shop", demoShop(context, { ...options, guard: dashboardLogin?.guard ?? ownMachineOnly }));

  if (options.site) app.route("/", site(options.site, options.publicUrl));
  // Without a site, `/` leads to the dashboard.
  else app.get("/", (c) => c.redirect("/dashboard"));

  app.notFound(({ req: { method, path } }) => {
    throw sandboxError("routeNotFound", { method, path: shownPath(path) });
  });
  app.onError(respondToErrors(options.report));
  return app;
}
