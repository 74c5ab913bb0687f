import type { Environment } from "../../../generated/constants.ts";
import { controlPlaneOperations } from "../../../generated/control-plane.ts";
import { operations } from "../../../generated/operations.ts";

/** A route of a sandbox with its parameters filled in. */
export interface Route {
  method: string;
  path: string;
}

/** Identifiers that the routes name. */
export interface Named {
  sessionId: string;
  /** Last part of a payment page's path. */
  token: string;
}

/** Deletes what the requests after it need. */
const isReset = ({ path }: Route) => path === "/_sandbox/reset";

const get = (...paths: string[]): Route[] => paths.map((path) => ({ method: "GET", path }));
const post = (...paths: string[]): Route[] => paths.map((path) => ({ method: "POST", path }));

/** The pages that show what was sent before. */
export const dashboardPages: Route[] = ["live", "test"].flatMap((environment) =>
  get(
    ...["sessions", "pos", "keys", "webhooks", "requests", "faults", "clock"].map(
      (tab) => `/dashboard/${environment}/${tab}`,
    ),
  ),
);

const filler = ({ sessionId }: Pick<Named, "sessionId">) => {
  const parameters: Record<string, string> = { sessionId, environment: "test", id: "unknown" };
  return ({ method, path }: Route): Route => ({
    method,
    path: path.replaceAll(/\{(\w+)\}/g, (_, name: string) => parameters[name] ?? "unknown"),
  });
};

/** The API's routes of an environment. */
export const apiRoutes = (environment: Environment, named: Pick<Named, "sessionId">): Route[] =>
  operations.filter((operation) => operation.environment === environment).map(filler(named));

/** Every route that a sandbox has, and some that it does not have. */
export function everyRoute({ sessionId, token }: Named): Route[] {
  const filled = filler({ sessionId });
  return [
    ...operations.map(filled),
    ...Object.values(controlPlaneOperations)
      .map(filled)
      .filter((route) => !isReset(route)),
    ...dashboardPages,
    ...get("/", "/dashboard", "/dashboard/test", "/dashboard/login", `/dashboard/test/sessions/${sessionId}`),
    ...get(
      "/dashboard/test/keys/rotate",
      "/dashboard/test/keys/unknown/ips",
      "/dashboard/test/webhooks/unknown",
      "/dashboard/test/payments/unknown",
    ),
    ...post("/dashboard/login", "/dashboard/test/webhooks", "/dashboard/test/webhooks/unknown/resend"),
    ...post("/dashboard/test/keys/unknown/ips", "/dashboard/test/keys/unknown/regenerate"),
    ...post("/dashboard/test/payments/unknown/refund", "/dashboard/test/clock", "/dashboard/test/clock/back"),
    ...post("/dashboard/test/keys/unknown/revoke", "/dashboard/test/sessions/unknown/pay"),
    ...get(`/pay-external/${token}`, "/pay-external/unknown"),
    ...post(`/pay-external/${token}`, "/pay-external/unknown"),
    ...get(
      "/favicon.ico",
      "/_sandbox/favicon.svg",
      "/_sandbox/payment-page.css",
      "/_sandbox/payment-page.js",
    ),
    ...get("/dashboard/dashboard.css", "/dashboard/dashboard.js"),
    ...get("/external/v1/unknown", "/_sandbox/unknown", "/dashboard/unknown", "/unknown"),
    ...post("/external/v1/test/unknown", "/_sandbox/unknown", "/unknown"),
  ];
}
