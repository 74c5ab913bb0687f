import { Hono } from "hono";
import type { ControlPlane } from "../../control-plane/methods.ts";
import type { AppEnvironment } from "../environment.ts";
import type { HandleForm } from "./forms.ts";
import { environmentOf } from "./inputs.ts";
import { confirmPage } from "./layout.ts";

/** The client secret of an environment. Guide, API Key management: Rotate Secret. */
export function clientSecretPages({ rotateSecret }: ControlPlane, handle: HandleForm): Hono<AppEnvironment> {
  const app = new Hono<AppEnvironment>();

  app.get("/:environment/keys/rotate", async (c) => {
    const environment = environmentOf(c.req.param("environment"));
    const confirmation = {
      title: "Rotate the client secret?",
      question: "The current secret stops working immediately, for webhooks and for redirects.",
      label: "Rotate",
    };
    return c.html(await confirmPage(environment, { ...confirmation, path: "rotate" }));
  });

  handle(
    app,
    "/:environment/keys/rotate",
    ({ environment }) => `/dashboard/${environment}/keys`,
    async ({ environment }) => {
      const { clientSecret } = await rotateSecret(environment);
      return {
        to: `/dashboard/${environment}/keys`,
        message: "The client secret was rotated.",
        secrets: [{ label: "The new client secret", id: "secret", value: clientSecret }],
      };
    },
  );

  return app;
}
