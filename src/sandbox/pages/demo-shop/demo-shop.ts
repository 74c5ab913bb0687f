import { Hono, type Context as HonoContext, type MiddlewareHandler } from "hono";
import { RedirectError } from "../../../redirect/error.ts";
import type { Context } from "../../core/context.ts";
import { assets } from "../common/assets.ts";
import { readFormBytes } from "../common/form.ts";
import type { AppEnvironment } from "../environment.ts";
import { shopCode } from "./code.ts";
import { paidPage } from "./paid-page.ts";
import { failedPage, noDataPage, unprovenPage } from "./views.ts";

export interface DemoShopOptions {
  /** Lets through whoever may see the dashboard, because the pages show what that shows. */
  guard: MiddlewareHandler<AppEnvironment>;
  publicUrl: string | undefined;
}

/** The demo shop, at `/shop`: the pages for `urlOk` and `urlKo`, and a receiver of webhooks. */
export function demoShop(context: Context, { guard, publicUrl }: DemoShopOptions) {
  const app = new Hono<AppEnvironment>();
  const shop = async (c: HonoContext<AppEnvironment>) => ({ hasSite: c.var.hasSite, code: await shopCode() });

  app.route("/", assets({ "/demo-shop.css": new URL("./demo-shop.css", import.meta.url) }));
  app.post("/webhook", async (c) => {
    // Loaded late, like all that needs the encryption of the redirect.
    const [{ readSecrets }, { receiveWebhook }] = await modules();
    const body = new TextDecoder().decode(await readFormBytes(c.req.raw));
    const { url, headers } = c.req.raw;
    return receiveWebhook(new Request(url, { method: "POST", headers, body }), await readSecrets(context));
  });

  app.get("/ok", guard, async (c) => {
    const { origin, searchParams } = new URL(c.req.url);
    if (!searchParams.has("data")) return c.html(await noDataPage(await shop(c), publicUrl ?? origin));
    const [{ findOrder, readSecrets }, { openOrder }] = await modules();
    const secrets = await readSecrets(context);
    try {
      const claims = await openOrder(c.req.raw, secrets);
      const order = await findOrder(context, claims, secrets);
      return c.html(await paidPage(await shop(c), searchParams.get("data") ?? "", order));
    } catch (error) {
      if (!(error instanceof RedirectError)) throw error;
      return c.html(await unprovenPage(await shop(c), error), 400);
    }
  });

  app.get("/ko", guard, async (c) => c.html(await failedPage(await shop(c))));

  return app;
}

const modules = () => Promise.all([import("./order.ts"), import("./shop.ts")]);
