import { Hono, type MiddlewareHandler } from "hono";
import { contextStorage } from "hono/context-storage";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { html } from "hono/html";
import { adminAccess } from "../../../../generated/control-plane.ts";
import { logins } from "../../access/logins.ts";
import type { TimeSource } from "../../core/clock.ts";
import { readForm } from "../common/form.ts";
import type { AppEnvironment } from "../environment.ts";
import type { TokenCheck } from "../guards.ts";
import { siteHeader } from "../site/site-header.ts";
import { flashes } from "./flash.ts";
import { flashOf, redirect, takeFlash } from "./forms.ts";

const cookie = "sandbox_session";
/** The page of the demo shop to which a login leads back. */
const nextCookie = "sandbox_next";
const isNext = /^\/shop\/(ok|ko)(\?|$)/;

/** The pages to log in and out, and a guard that lets only those through who have logged in. */
export interface Login {
  pages: Hono<AppEnvironment>;
  guard: MiddlewareHandler<AppEnvironment>;
}

/**
 * Opens the dashboard and the demo shop only to those who know the admin token. The cookie holds a random name for the
 * login, no token.
 *
 * @param time the machine's
 * @param secure whether browsers reach the dashboard over TLS; they then send the cookie over nothing else
 */
export function login(checkToken: TokenCheck, time: TimeSource, secure: boolean): Login {
  const { begin, isOpen, end } = logins(time);
  const options = { httpOnly: true, secure, sameSite: "Strict", path: "/" } as const;
  const pages = new Hono<AppEnvironment>();
  // Not those of the dashboard: whoever has no token must not be able to make room for messages that have a key.
  const refusals = flashes(time);

  pages.get("/login", contextStorage(), takeFlash(refusals), async (c) =>
    c.html(await loginPage(c.var.hasSite, flashOf()?.message)),
  );
  pages.post("/login", async (c) => {
    const error = checkToken((await readForm(c.req.raw))["token"] ?? "", c.env.address);
    if (error) {
      c.set("outcome", error.errorName);
      return redirect(c, refusals, "/dashboard/login", { message: error.message });
    }
    setCookie(c, cookie, begin(), { ...options, maxAge: adminAccess.loginSeconds });
    const next = getCookie(c, nextCookie);
    if (next === undefined || !isNext.test(next)) return c.redirect("/dashboard", 303);
    deleteCookie(c, nextCookie, options);
    return c.redirect(next, 303);
  });
  pages.post("/logout", (c) => {
    end(getCookie(c, cookie) ?? "");
    deleteCookie(c, cookie, options);
    return c.redirect("/dashboard/login", 303);
  });

  const guard: MiddlewareHandler<AppEnvironment> = async (c, next) => {
    const name = getCookie(c, cookie) ?? "";
    if (!isOpen(name)) {
      c.set("outcome", "loginRequired");
      const { pathname, search } = new URL(c.req.url);
      if (isNext.test(pathname)) setCookie(c, nextCookie, pathname + search, options);
      return c.redirect("/dashboard/login", 303);
    }
    c.set("login", name);
    return next();
  };
  return { pages, guard };
}

const loginPage = (hasSite: boolean, problem: string | undefined) => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Sandbox</title>
    <link rel="icon" href="/favicon.ico" />
    <link rel="stylesheet" href="/_sandbox/site-header.css" />
    <link rel="stylesheet" href="/dashboard/dashboard.css" />
  </head>
  <body>
    ${siteHeader(hasSite, "dashboard")}
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
