import type { Environment } from "../../../generated/constants.ts";
import { must, mustSucceed, textAt } from "../check/expectations.ts";
import type { JsonResponse } from "./exchange.ts";
import type { Server } from "./server.ts";

/** What only the control plane of a sandbox can do. */
export interface ControlPlane {
  /** Sends a request to a route below `/_sandbox`. */
  request(method: string, route: string, body?: object): Promise<JsonResponse>;
  /** Pays a session as its customer; resolves with the outcome and the URL that the customer is sent to. */
  pay(sessionId: string, card: string): Promise<{ status: string; redirectUrl: URL }>;
  /** Creates an API key and revokes it at the end of the run. */
  createKey(options: {
    environment: Environment;
    webcode: string;
    allowedIps?: string[];
  }): Promise<{ id: string; key: string }>;
  /** Gives a key a new value, and resolves with it. */
  regenerateKey(id: string): Promise<string>;
  /** Advances the server's clock; resolves with the new time, milliseconds since 1970. */
  advance(seconds: number): Promise<number>;
}

/** The control plane of a sandbox. Every method throws {@link Refuted} when the response lacks what it should have. */
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
      return now;
    },
  };
}
