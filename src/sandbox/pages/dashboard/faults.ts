import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { faultMoments, faultOperations, faultRules } from "../../../../generated/control-plane.ts";
import { faultsOf } from "../../control-plane/faults.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";
import type { Context } from "../../core/context.ts";
import type { Fault, WantedFault } from "../../faults/fault.ts";
import type { AppEnvironment } from "../environment.ts";
import { form, type HandleForm } from "./forms.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { dashboardPage } from "./layout.ts";
import { actionButton, live, pill, table } from "./parts.ts";

/** The faults of an environment: list, add and remove. */
export function faultsPages(context: Context, handle: HandleForm): Hono<AppEnvironment> {
  const faults = faultsOf(context);
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/faults", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const base = `/dashboard/${environment}/faults`;
    const listed = (await faults.list()).filter((fault) => fault.environment === environment);
    const rows = listed.map((fault) => [
      html`<code>${fault.id}</code>`,
      fault.operation,
      fault.when,
      effectOf(fault),
      hitsOf(fault),
      actionButton(`${base}/${fault.id}/remove`, "Remove"),
    ]);
    const head = ["Id", "Operation", "When", "Effect", "Hits", "Action"];
    const hint = "Add one, and the next request that it matches goes wrong.";
    const content = html`${live(table("Faults", head, rows, hint))}
      <h2>Add a fault</h2>
      ${faultForm(base)}`;
    return c.html(await dashboardPage(environment, "faults", "Faults", content));
  });

  const listOf = ({ environment }: { environment: Environment }) => `/dashboard/${environment}/faults`;
  handle(app, "/:environment/faults", listOf, async ({ environment, fields }) => {
    const { id } = await faults.add(wantedFault(environment, fields));
    return { to: listOf({ environment }), message: `The fault ${id} was added.` };
  });

  handle(app, "/:environment/faults/:id/remove", listOf, async ({ environment, id }) => {
    const fault = (await faults.list()).find((candidate) => candidate.id === id);
    if (fault?.environment !== environment) throw sandboxError("faultNotFound", { id });
    await faults.remove(id);
    return { to: listOf({ environment }), message: `The fault ${id} was removed.` };
  });

  return app;
}

/** The members of effects that the form has, each with its label, and its default or an example. */
const members = {
  milliseconds: ["Milliseconds (delay)", String(faultRules.defaultMilliseconds)],
  statusCode: ["Status code (status)", "503"],
  name: ["Name of the error (error)", "providerError"],
  reason: ["Reason (fail)", "The bank refused it."],
} as const;

const option = (value: string, chosen: string) =>
  html`<option value="${value}" ${value === chosen ? html`selected` : ""}>${value === "*" ? "* (all)" : value}</option>`;

const select = (name: string, label: string, values: readonly string[], chosen: string) =>
  html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${values.map((value) => option(value, chosen))}
    </select>
  </div>`;

const faultForm = (action: string) =>
  form(
    action,
    (value) => html`${select("operation", "Operation", faultOperations, value("operation"))}
      ${select("when", "When", faultMoments, value("when"))}
      ${select("type", "Effect", Object.keys(faultRules.effects), value("type"))}
      <div>
        <label for="times">Times</label>
        <input id="times" name="times" value="${value("times", "1")}" inputmode="numeric" />
      </div>
      ${Object.entries(members).map(
        ([name, [label, example]]) =>
          html`<div>
            <label for="${name}">${label}</label>
            <input id="${name}" name="${name}" value="${value(name)}" placeholder="${example}" />
          </div>`,
      )}
      <button>Add</button>`,
  );

/** The fault of a form. Empty fields are left out; the control plane's checks say what is missing. */
function wantedFault(environment: Environment, fields: Record<string, string>): WantedFault {
  const effect: Record<string, unknown> = { type: textOf(fields["type"]) };
  for (const name of Object.keys(members)) {
    const text = textOf(fields[name]);
    if (text !== "") effect[name] = isNumber(name) ? Number(text) : text;
  }
  const wanted = {
    environment,
    operation: textOf(fields["operation"]),
    when: textOf(fields["when"]),
    times: Number(textOf(fields["times"])),
    effect,
  };
  // `faults.add` checks it.
  return wanted as unknown as WantedFault;
}

const isNumber = (member: string): boolean => member === "milliseconds" || member === "statusCode";

function effectOf({ effect: { type, ...details } }: Fault): string {
  const shown = Object.values(details).map((value) =>
    typeof value === "object" ? JSON.stringify(value) : value,
  );
  return [type, ...shown].join(" ");
}

const hitsOf = ({ times, remaining }: Fault) =>
  pill(`${times - remaining} of ${times}`, remaining === 0 ? "muted" : "good");
