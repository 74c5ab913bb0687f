import type { Context, Hono, MiddlewareHandler } from "hono";
import { tryGetContext } from "hono/context-storage";
import { html } from "hono/html";
import type { Environment } from "../../../../generated/constants.ts";
import { ApiError } from "../../../contract/api-error.ts";
import { queryOf } from "../../control-plane/query.ts";
import { SandboxError } from "../../control-plane/sandbox-error.ts";
import { readForm } from "../common/form.ts";
import type { AppEnvironment } from "../environment.ts";
import type { Flash, Flashes } from "./flash.ts";
import { environmentOf } from "./inputs.ts";
import type { Html, Part } from "./parts.ts";
import { tabOf } from "./tabs.ts";

/** A form that was sent. */
export interface SentForm {
  environment: Environment;
  fields: Record<string, string>;
  /** The identifier in its path; empty where the path has none. */
  id: string;
}

/** The page that follows a form, and what it says. */
export interface Done extends Partial<Omit<Flash, "form">> {
  to: string;
}

/**
 * Handles a form that is sent to a route below `/:environment`. Whatever happens, the browser is redirected to a page:
 * a page that is loaded again, or found by going back, then sends nothing again.
 *
 * @param page the page with the form. It shows the form again when the form fails.
 */
export type HandleForm = (
  app: Hono<AppEnvironment>,
  route: string,
  page: (sent: SentForm) => string,
  act: (sent: SentForm) => Promise<Done>,
) => void;

/** The name of the query parameter with the id of a message. */
const parameter = "shown";

/** Errors that a user can correct. All others have a page of their own. */
const correctable = [400, 404, 409, 422];

export const formHandler =
  (flashes: Flashes): HandleForm =>
  (app, route, page, act) => {
    const [, , part] = route.split("/");
    app.post(route, async (c) => {
      const environment = environmentOf(c.req.param("environment") ?? "");
      const sent = { environment, fields: await readForm(c.req.raw), id: c.req.param("id") ?? "" };
      try {
        const { to, message, ...rest } = await act(sent);
        return redirect(c, flashes, to, message === undefined ? undefined : { message, ...rest });
      } catch (error) {
        if (!isCorrectable(error)) throw error;
        c.set("outcome", error.errorName);
        // What the page is about is not there, so only the list can be shown.
        const back = error.statusCode === 404 ? `/dashboard/${environment}/${tabOf(part)}` : page(sent);
        const form = { action: c.req.path, values: sent.fields };
        return redirect(c, flashes, back, { message: messageOf(error), form });
      }
    });
  };

const isCorrectable = (error: unknown): error is SandboxError | ApiError =>
  (error instanceof SandboxError || error instanceof ApiError) && correctable.includes(error.statusCode);

const messageOf = (error: SandboxError | ApiError): string =>
  error instanceof ApiError ? `${error.message} (code ${error.code})` : error.message;

/**
 * Redirects to a page that says this.
 *
 * @param to the path of the page, without a query
 */
export function redirect(
  c: Context<AppEnvironment>,
  flashes: Flashes,
  to: string,
  flash: Flash | undefined,
): Response {
  if (!flash) return c.redirect(to, 303);
  const id = flashes.put(flash, c.get("login") ?? "");
  return c.redirect(`${to}?${parameter}=${id}`, 303);
}

/** Takes the message that a page is to show. */
export const takeFlash =
  (flashes: Flashes): MiddlewareHandler<AppEnvironment> =>
  async (c, next) => {
    const id = queryOf(c.req.url).get(parameter);
    // A HEAD shows nothing.
    if (id !== null && c.req.method === "GET") c.set("flash", flashes.take(id, c.get("login") ?? ""));
    await next();
  };

/**
 * A form. After it failed, it has what was entered, and the error.
 *
 * @param fields makes the fields; `value` gives what was entered in a field, or its usual value
 */
export function form(
  action: string,
  fields: (value: (name: string, usual?: string) => string) => Part,
  style = "panel fields",
): Html {
  const context = tryGetContext<AppEnvironment>();
  const flash = context?.var.flash;
  const failed = flash?.form?.action === action ? flash : undefined;
  // The form shows it, so the page does not.
  if (failed) context?.set("flash", undefined);
  const values = failed?.form?.values;
  return html`<form class="${style}" method="post" action="${action}">
    ${failed ? alert(failed.message) : ""} ${fields((name, usual = "") => (values ? (values[name] ?? "") : usual))}
  </form>`;
}

/** Has the focus, so that it is seen and read out wherever it stands on the page. */
export const alert = (message: string): Html =>
  html`<p class="bad alert" role="alert" tabindex="-1" autofocus>${message}</p>`;

/** The message of the page, unless a form shows it. */
export function flashOf(): Flash | undefined {
  return tryGetContext<AppEnvironment>()?.var.flash;
}
