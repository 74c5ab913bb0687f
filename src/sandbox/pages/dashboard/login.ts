import { Hono, type MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { isSameSecret } from "../../access/same-secret.ts";
import { readForm } from "../common/form.ts";

const cookie = "sandbox_session";

/**
 * Lets only who knows the admin token at the dashboard. The cookie holds a random name for the visit, no token.
 *
 * @param secure whether browsers reach the dashboard over TLS; they then send the cookie over nothing else
 */
export function login(token: string, secure: boolean): { pages: Hono; guard: MiddlewareHandler } {
  const visits = new Set<string>();
  const pages = new Hono();

  pages.get("/login", async (c) => c.html(await loginPage("")));
  pages.post("/login", async (c) => {
    if (!isSameSecret((await readForm(c.req.raw))["token"] ?? "", token)) {
      return c.html(await loginPage("That is not the admin token."), 403);
    }
    const visit = crypto.randomUUID();
    visits.add(visit);
    setCookie(c, cookie, visit, { httpOnly: true, secure, sameSite: "Strict", path: "/dashboard" });
    return c.redirect("/dashboard", 303);
  });

  const guard: MiddlewareHandler = async (c, next) => {
    if (!visits.has(getCookie(c, cookie) ?? "")) return c.redirect("/dashboard/login", 303);
    return next();
  };
  return { pages, guard };
}

const loginPage = (problem: string) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sandbox</title>
    <link rel="icon" href="/favicon.ico" />
    <link rel="stylesheet" href="/dashboard/dashboard.css" />
  </head>
  <body>
    <main>
      <h1>Sandbox</h1>
      <form class="panel" method="post">
        <label for="token">Admin token</label>
        <input id="token" name="token" type="password" autocomplete="current-password" autofocus
          ${problem ? html`aria-invalid="true" aria-describedby="problem"` : ""} />
        ${problem ? html`<p class="bad" id="problem" role="alert">${problem}</p>` : ""}
        <p><button>Enter</button></p>
      </form>
    </main>
  </body>
</html>`;
