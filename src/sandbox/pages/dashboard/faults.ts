import { Hono } from "hono";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { faultMoments, faultOperations, faultRules } from "../../../../generated/control-plane.ts";
import { faultsOf } from "../../control-plane/faults.ts";
import { sandboxError } from "../../control-plane/sandbox-error.ts";
import type { Context } from "../../core/context.ts";
import type { Fault, WantedFault } from "../../faults/fault.ts";
import { readForm } from "../common/form.ts";
import { environmentOf, textOf } from "./inputs.ts";
import { actionButton, dashboardPage, live, pill, table } from "./layout.ts";

/** The faults of an environment: list, add and remove. */
export function faultsPages(context: Context): Hono {
  const faults = faultsOf(context);
  const app = new Hono();

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
      ${form(base)}`;
    return c.html(await dashboardPage(environment, "faults", "Faults", content));
  });

  app.post("/:environment/faults", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    await faults.add(wantedFault(environment, await readForm(c.req.raw)));
    return c.redirect(`/dashboard/${environment}/faults`, 303);
  });

  app.post("/:environment/faults/:id/remove", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const id = c.req.param("id");
    const fault = (await faults.list()).find((candidate) => candidate.id === id);
    if (fault?.environment !== environment) throw sandboxError("faultNotFound", { id });
    await faults.remove(id);
    return c.redirect(`/dashboard/${environment}/faults`, 303);
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

const option = (value: string) =>
  html`<option value="${value}">${value === "*" ? "* (all)" : value}</option>`;

const select = (name: string, label: string, values: readonly string[]) =>
  html`<div>
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${values.map(option)}
    </select>
  </div>`;

const form = (base: string) =>
  html`<form class="panel fields" method="post" action="${base}">
    ${select("operation", "Operation", faultOperations)} ${select("when", "When", faultMoments)}
    ${select("type", "Effect", Object.keys(faultRules.effects))}
    <div><label for="times">Times</label><input id="times" name="times" value="1" inputmode="numeric" /></div>
    ${Object.entries(members).map(
      ([name, [label, example]]) =>
        html`<div>
          <label for="${name}">${label}</label><input id="${name}" name="${name}" placeholder="${example}" />
        </div>`,
    )}
    <button>Add</button>
  </form>`;

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
