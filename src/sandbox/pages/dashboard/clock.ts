import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import type { SandboxClock } from "../../control-plane/clock.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";
import { timestamp } from "../../core/clock.ts";
import type { Context } from "../../core/context.ts";
import type { AppEnvironment } from "../environment.ts";
import { form, type HandleForm } from "./forms.ts";
import { environmentOf, numberOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { facts, type Html, live } from "./parts.ts";

const units = ["seconds", "minutes", "hours", "days"] as const;
type Unit = (typeof units)[number];

/** What a click advances the clock by: to settle modifications, for retries, for the lifetime of a session. */
const presets: readonly (readonly [count: number, unit: Unit, label: string])[] = [
  [1, "minutes", "1 minute"],
  [1, "hours", "1 hour"],
  [1, "days", "1 day"],
  [7, "days", "7 days"],
];

/** The clock of the sandbox, which everything that waits or expires uses. */
export function clockPages(
  { clock }: Context,
  control: SandboxClock,
  handle: HandleForm,
): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/clock", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const base = pageOf({ environment });
    const ahead = clock.advancedSeconds();
    const content = html`${live(
      facts([
        ["Now", timestamp(clock.now())],
        ["Ahead", ahead === 0 ? "no, it has the machine's time" : `${ahead} seconds`],
      ]),
    )}
      <p>Both environments have this clock. Advance it, and what is due happens at once and in order: modifications are
        processed, webhooks are sent again, sessions expire.</p>
      ${form(
        base,
        (value) => html`<div>
            <label for="count">Advance by</label>
            <input id="count" name="count" value="${value("count", "1")}" inputmode="numeric" />
          </div>
          <div>
            <label for="unit">Unit</label>
            <select id="unit" name="unit">
              ${units.map((unit) => html`<option ${unit === value("unit", "hours") ? html`selected` : ""}>${unit}</option>`)}
            </select>
          </div>
          <button>Advance</button>`,
      )}
      <p class="buttons">
        ${presets.map((preset) => presetButton(base, preset))}
        ${ahead > 0 ? html`<form class="inline" method="post" action="${base}/back"><button class="quiet">Back to the machine's time</button></form>` : ""}
      </p>`;
    return c.html(await dashboardPage(environment, "clock", "Clock", content));
  });

  handle(app, "/:environment/clock", pageOf, async ({ environment, fields }) => {
    const count = numberOf(textOf(fields["count"]));
    const unit = units.find((name) => name === fields["unit"]);
    if (!count || !unit) throw sandboxError("invalidBody", { problems: problemOf(count) });
    const now = await control.advance({ [unit]: count });
    return { to: pageOf({ environment }), message: `It is now ${timestamp(now.getTime())}.` };
  });

  handle(app, "/:environment/clock/back", pageOf, async ({ environment }) => {
    const now = await control.advance({ seconds: -clock.advancedSeconds() });
    return { to: pageOf({ environment }), message: `It is now ${timestamp(now.getTime())}.` };
  });

  return app;
}

const pageOf = ({ environment }: { environment: Environment }): string => `/dashboard/${environment}/clock`;

const problemOf = (count: number | undefined): string =>
  count ? `Unit must be one of ${units.join(", ")}.` : "Advance by must be a whole number, 1 or more.";

const presetButton = (action: string, [count, unit, label]: (typeof presets)[number]): Html =>
  html`<form class="inline" method="post" action="${action}">
    <input type="hidden" name="count" value="${count}" />
    <input type="hidden" name="unit" value="${unit}" />
    <button class="quiet">+ ${label}</button>
  </form>`;
