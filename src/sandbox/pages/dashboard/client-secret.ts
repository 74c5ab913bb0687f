import { Hono } from "hono";
import { html } from "hono/html";
import type { ControlPlane } from "../../control-plane/methods.ts";
import { environmentOf } from "./inputs.ts";
import { backToKeys, confirmPage, dashboardPage, shownOnce } from "./layout.ts";

/** The client secret of an environment. Guide, API Key management: Rotate Secret. */
export function clientSecretPages({ rotateSecret }: ControlPlane): Hono {
  const app = new Hono();

  app.get("/:environment/keys/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const confirmation = {
      title: "Rotate the client secret?",
      question: "The current secret stops working immediately, for webhooks and for redirects.",
      label: "Rotate",
    };
    return c.html(await confirmPage(environment, { ...confirmation, path: "rotate" }));
  });

  app.post("/:environment/keys/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const { clientSecret } = await rotateSecret(environment);
    const content = html`${shownOnce("The new client secret", "secret", clientSecret)} ${backToKeys(environment)}`;
    return c.html(await dashboardPage(environment, "keys", "Secret rotated", content));
  });

  return app;
}
