import type { Environment } from "../../generated/constants.ts";
import { read } from "./exchange.ts";
import { textAt } from "./expectations.ts";
import type { Server } from "./server.ts";
import { NotObservable } from "./verdict.ts";

/** What only a sandbox lets a check do. */
export interface ControlPlane {
  /** Pays a session as its customer would; resolves with where the customer is sent. */
  pay(sessionId: string, card: string): Promise<{ status: unknown; redirectUrl: string }>;
  createKey(wanted: {
    environment: Environment;
    webcode: string;
    allowedIps?: string[];
  }): Promise<{ id: string; key: string }>;
  /** Calls a route below `/_sandbox`. */
  call(method: string, route: string, body?: object): ReturnType<Server["send"]>;
  /** Moves the server's clock forward; resolves with its time, milliseconds since 1970. */
  advance(seconds: number): Promise<number>;
}

/** @throws {NotObservable} when the server is not said to be a sandbox. */
export function controlPlaneOf(server: Server): ControlPlane {
  const { sandbox, adminToken } = server.options;
  if (!sandbox) throw new NotObservable("It needs the control plane of a sandbox: --sandbox.");
  const call: ControlPlane["call"] = (method, route, body) =>
    server.send(
      method,
      `/_sandbox${route}`,
      {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(adminToken === undefined ? {} : { Authorization: `Bearer ${adminToken}` }),
      },
      body && JSON.stringify(body),
    );
  return {
    call,
    async pay(sessionId, card) {
      const answer = await call("POST", `/sessions/${sessionId}/pay`, { card });
      return { status: read(answer.json, "status"), redirectUrl: String(read(answer.json, "redirectUrl")) };
    },
    async createKey(wanted) {
      const answer = await call("POST", "/api-keys", wanted);
      const created = { id: textAt(answer, "id"), key: textAt(answer, "key") };
      server.keepSecret(created.key);
      server.undo.push(() => call("POST", `/api-keys/${created.id}/revoke`));
      return created;
    },
    async advance(seconds) {
      const answer = await call("POST", "/clock", { advanceSeconds: seconds });
      return Date.parse(textAt(answer, "now"));
    },
  };
}
