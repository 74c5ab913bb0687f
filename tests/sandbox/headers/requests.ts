import { openApp } from "../../support/app.ts";
import { webcode } from "../../support/sandbox.ts";
import type { Asked } from "./table.ts";

/** Identifiers of what a sandbox has, by the part of a route in front of `:id`, or by the name of the parameter. */
export type Known = Record<"sessions" | "payments" | "keys" | "webhooks" | "faults" | "token", string>;

/** Every route of the pages and of the control plane; those that change most come last. */
export async function everyRoute(site?: string): Promise<{ method: string; route: string }[]> {
  const app = await openApp((store) => store, { adminToken: "sixteen-letters!", site });
  await app.store.close();
  const routes = app.routes
    .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
    .map(({ method, path }) => `${method} ${path}`);
  const rank = (route: string) =>
    [/^GET/, /revoke|DELETE|logout/, /reset/].findIndex((late) => late.test(route));
  return [...new Set(routes)]
    .sort((one, other) => order(rank(one)) - order(rank(other)) || (one < other ? -1 : 1))
    .map((route) => ({ method: route.split(" ")[0] ?? "", route: route.split(" ")[1] ?? "" }));
}

/** GET first, then what is in no group. */
const order = (rank: number): number => (rank === 0 ? 0 : rank < 0 ? 1 : rank + 1);

/** The collections of the control plane that have another name in the dashboard. */
const sameAs: Record<string, keyof Known> = { "api-keys": "keys", "webhook-deliveries": "webhooks" };

/** A request to a route, with identifiers that exist and a body that is accepted, where the table below has one. */
export function requestTo({ method, route }: { method: string; route: string }, known: Known): Asked {
  const parts = route.split("/");
  const path = parts
    .map((part, index) => {
      const [, name = "", choices = ""] = /^:(\w+)(?:\{(.*)\})?$/.exec(part) ?? [];
      const collection = parts[index - 1] ?? "";
      if (name === "environment") return "test";
      if (name === "token") return known.token;
      if (choices) return choices.split("|")[0];
      return name ? known[sameAs[collection] ?? (collection as keyof Known)] : part;
    })
    .join("/");
  const isPage = !route.startsWith("/_sandbox");
  const accept: Record<string, string> = isPage ? { Accept: "text/html,*/*" } : {};
  if (method === "GET" || method === "DELETE") return { method, route, path, headers: accept };
  const body = bodies[`${method} ${route}`] ?? {};
  const type = isPage ? "application/x-www-form-urlencoded" : "application/json";
  return {
    method,
    route,
    path,
    headers: { ...accept, "Content-Type": type },
    body: isPage ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body),
  };
}

/** Bodies that are accepted. Other routes get an empty one. */
const bodies: Record<string, object> = {
  "POST /_sandbox/api-keys": { environment: "test", webcode },
  "PATCH /_sandbox/api-keys/:id": { allowedIps: [] },
  "PUT /_sandbox/webhooks/:environment": { url: "http://127.0.0.1:9/", enabled: true },
  "POST /_sandbox/faults": { operation: "createSession", effect: { type: "delay", milliseconds: 1 } },
  "POST /_sandbox/clock": { advanceSeconds: 1 },
  "POST /dashboard/:environment/keys": { webcode },
  "POST /dashboard/:environment/webhooks": { url: "http://127.0.0.1:9/", enabled: "on" },
};
