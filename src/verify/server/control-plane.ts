import type { Environment } from "../../../generated/constants.ts";
import { must, mustSucceed, textAt } from "../check/expectations.ts";
import type { JsonResponse } from "./exchange.ts";
import type { Server } from "./server.ts";

/** What checks do through the control plane of a sandbox. */
export interface ControlPlane {
  /** Sends a request to a route below `/_sandbox`. */
  request(method: string, route: string, body?: object): Promise<JsonResponse>;
  /** Pays a session like its customer. Resolves with the outcome and the URL to which the customer is redirected. */
  pay(sessionId: string, card: string): Promise<{ status: string; redirectUrl: URL }>;
  /** Creates an API key and revokes it at the end of the run. */
  createKey(options: {
    environment: Environment;
    webcode: string;
    allowedIps?: string[];
  }): Promise<{ id: string; key: string }>;
  /** Regenerates a key and resolves with its new value. */
  regenerateKey(id: string): Promise<string>;
  /**
   * Advances the server's clock by this many seconds, until the end of the run. Resolves with the new time, milliseconds
   * since 1970.
   */
  advance(seconds: number): Promise<number>;
}

/** Every method of the result throws {@link Refuted} when a response lacks a documented member. */
export function controlPlaneOf(server: Server): ControlPlane {
  const { adminToken } = server.options;
  const request: ControlPlane["request"] = (method, route, body) =>
    server.send(
      method,
      `/_sandbox${route}`,
      {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(adminToken === undefined ? {} : { Authorization: `Bearer ${adminToken}` }),
      },
      body && JSON.stringify(body),
    );
  const secretAt = (response: JsonResponse, path: string): string => {
    const secret = textAt(response, path);
    server.keepSecret(secret);
    return secret;
  };
  return {
    request,
    async pay(sessionId, card) {
      const response = await request("POST", `/sessions/${encodeURIComponent(sessionId)}/pay`, { card });
      const redirectUrl = textAt(response, "redirectUrl");
      must(URL.canParse(redirectUrl), "redirectUrl is not a URL.");
      return { status: textAt(response, "status"), redirectUrl: new URL(redirectUrl) };
    },
    async createKey(options) {
      const response = await request("POST", "/api-keys", options);
      const created = { key: secretAt(response, "key"), id: encodeURIComponent(textAt(response, "id")) };
      server.onCleanUp(() => request("POST", `/api-keys/${created.id}/revoke`));
      return created;
    },
    async regenerateKey(id) {
      const response = await request("POST", `/api-keys/${id}/regenerate`);
      mustSucceed(response, "The regeneration");
      return secretAt(response, "key");
    },
    async advance(seconds) {
      const response = await request("POST", "/clock", { advanceSeconds: seconds });
      const now = Date.parse(textAt(response, "now"));
      must(!Number.isNaN(now), "now is not a date.");
      if (seconds > 0) server.onCleanUp(() => request("POST", "/clock", { advanceSeconds: -seconds }));
      return now;
    },
  };
}
