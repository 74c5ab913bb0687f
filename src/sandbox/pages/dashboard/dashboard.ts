import { Hono } from "hono";
import { contextStorage } from "hono/context-storage";
import { html } from "hono/html";
import type { Redact } from "../../../contract/redact.ts";
import type { ControlPlane } from "../../control-plane/methods.ts";
import { isEnvironment } from "../../control-plane/request.ts";
import { SandboxError } from "../../control-plane/sandbox-error.ts";
import type { TimeSource } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { RequestLog } from "../../observability/request-log.ts";
import type { TargetPolicy } from "../../webhooks/targets.ts";
import type { Worker } from "../../worker.ts";
import { assets } from "../common/assets.ts";
import { isForPeople, statusOf } from "../common/errors.ts";
import type { AppEnvironment } from "../environment.ts";
import { ownMachineOnly, ownPagesOnly } from "../guards.ts";
import { clientSecretPages } from "./client-secret.ts";
import { clockPages } from "./clock.ts";
import { faultsPages } from "./faults.ts";
import { flashes } from "./flash.ts";
import { formHandler, takeFlash } from "./forms.ts";
import { environmentOf } from "./inputs.ts";
import { keysPages } from "./keys.ts";
import { dashboardPage } from "./layout.ts";
import type { Login } from "./login.ts";
import { paymentsPages } from "./payments.ts";
import { posPages } from "./pos.ts";
import { requestsPages } from "./requests.ts";
import { sessionsPages } from "./sessions.ts";
import { tabOf } from "./tabs.ts";
import { webhooksPages } from "./webhooks.ts";

export interface DashboardOptions {
  control: ControlPlane;
  targets: TargetPolicy;
  log: RequestLog;
  /** Left out where there is no admin token. */
  login: Login | undefined;
  /** The machine's time. */
  time: TimeSource;
  /** Masks the keys and secrets that the sandbox knows. */
  redact: Redact;
}

const dashboardAssets = {
  "/dashboard.css": new URL("./dashboard.css", import.meta.url),
  "/dashboard.js": new URL("./browser.ts", import.meta.url),
};

/** The pages of the dashboard, below `/dashboard`. */
export function dashboard(
  context: Context,
  worker: Worker,
  { control, targets, log, login, time, redact }: DashboardOptions,
): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();
  app.route("/", assets(dashboardAssets));
  app.post("*", ownPagesOnly);
  if (login) app.route("/", login.pages);
  app.use("*", login?.guard ?? ownMachineOnly);
  app.use("*", contextStorage());
  const messages = flashes(time);
  const handle = formHandler(messages);
  app.use("*", takeFlash(messages));
  app.get("/", (c) => c.redirect("/dashboard/test/sessions"));
  app.get("/:environment", (c) =>
    c.redirect(`/dashboard/${environmentOf(c.req.param("environment"))}/sessions`),
  );
  app.route("/", clientSecretPages(control, handle));
  app.route("/", keysPages(context, handle));
  app.route("/", webhooksPages(context, worker, targets, handle));
  app.route("/", sessionsPages(context, worker, log, handle));
  app.route("/", paymentsPages(context, worker, log, handle));
  app.route("/", posPages(context));
  app.route("/", requestsPages(context, log, redact));
  app.route("/", faultsPages(context, handle));
  app.route("/", clockPages(context, control.clock, handle));

  app.onError(async (error, c) => {
    if (!(error instanceof SandboxError) || !isForPeople(c)) throw error;
    const [, , path, part] = c.req.path.split("/");
    const environment = isEnvironment(path) ? path : "test";
    const tab = tabOf(part);
    const content = html`<p role="alert" class="bad">${error.message}</p>
      <p><a href="/dashboard/${environment}/${tab}">Back</a></p>`;
    return c.html(await dashboardPage(environment, tab, "That did not work", content), statusOf(error));
  });
  return app;
}
