// tier: integration
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { freshDatabase, vaultKey } from "../support/postgres.ts";
import { startCli } from "../support/process.ts";
import { type Receiver, startReceiver } from "../support/receiver.ts";
import { sessionBody, webcode } from "../support/sandbox.ts";
import { leaveFigures } from "../support/settings.ts";
import { textOfDatabase, textOfFolder } from "../support/stored-text.ts";
import { SecretsOracle } from "./oracles/secrets.ts";
import { misplaced } from "./requests/misplaced.ts";
import { dashboardPages, everyRoute } from "./requests/routes.ts";
import { overHttp } from "./requests/send.ts";
import type { Sent } from "./requests/sent.ts";

/** Characters that every encoding changes. */
const testKey = 'canary_test+key/1&<2>"3%41';
const liveKey = 'canary_live+key/1&<2>"3%41';
const adminToken = 'canary_admin+token/1&<2>"3%41';

let folder: string;
let receiver: Receiver;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "secrets-"));
  receiver = await startReceiver();
});
afterEach(async () => {
  await receiver.close();
  await rm(folder, { recursive: true });
});

const stores = [
  {
    store: "a file",
    where: "",
    fresh: async () => join(folder, "sandbox.db"),
    text: () => textOfFolder(folder),
  },
  { store: "PostgreSQL", where: " on PostgreSQL", fresh: freshDatabase, text: textOfDatabase },
];

it.for(stores)(
  "no secret leaves a sandbox on $store but in the response that shows it once",
  async ({ where, fresh, text }, { task }) => {
    const data = await fresh();
    const args = ["sandbox", "--port", "0", "--data", data, "--webhook-url", receiver.url, "--log-requests"];
    const running = await startCli(args, /"listening","url":"([^"]+)"/, {
      AVIRATO_TEST_KEY: testKey,
      AVIRATO_LIVE_KEY: liveKey,
      AVIRATO_ADMIN_TOKEN: adminToken,
      AVIRATO_VAULT_KEY: vaultKey,
    });
    const url = running.match;
    const secrets = new Set([testKey, liveKey, adminToken, vaultKey]);
    const admin: Sent["headers"] = [["Authorization", `Bearer ${adminToken}`]];
    const json: Sent["headers"] = [["Content-Type", "application/json"]];
    const send = async (method: string, target: string, headers: Sent["headers"], body?: object | string) => {
      const bytes =
        body === undefined ? undefined : Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
      const response = await overHttp(url, { method, target, headers, body: bytes });
      if (!response) throw new Error(`${method} ${target} closed the connection.`);
      return response;
    };

    // What shows a secret because it makes it.
    const made = await send("POST", "/_sandbox/api-keys", [...admin, ...json], {
      environment: "test",
      webcode,
    });
    const again = await send("POST", `/_sandbox/api-keys/${made.json.id}/regenerate`, admin, "");
    const live = await send("POST", "/_sandbox/client-secrets/live/rotate", admin, "");
    const test = await send("POST", "/_sandbox/client-secrets/test/rotate", admin, "");
    for (const secret of [made.json.key, again.json.key, live.json.clientSecret, test.json.clientSecret]) {
      expect(secret).toBeTypeOf("string");
      secrets.add(secret);
    }

    // Everything else, with the secrets where they belong and where they do not belong.
    const login = await send(
      "POST",
      "/dashboard/login",
      [["Content-Type", "application/x-www-form-urlencoded"]],
      new URLSearchParams({ token: adminToken }).toString(),
    );
    expect(login.status).toBe(303);
    const [cookie = ""] = /(?<=^set-cookie: )[^;]+/m.exec(login.headers) ?? [];
    const session = await send(
      "POST",
      "/external/v1/test/payment/session",
      [["X-API-KEY", again.json.key], ["Idempotency-Key", "order-1"], ...json],
      sessionBody,
    );
    const { sessionId, paymentUrl } = session.json.data;
    await send("POST", `/_sandbox/sessions/${sessionId}/pay`, admin, "");
    // Responds when the event of the payment has arrived.
    await send("POST", "/_sandbox/clock", [...admin, ...json], { advanceSeconds: 0 });
    expect(receiver.received).not.toEqual([]);
    const token = new URL(paymentUrl).pathname.split("/").at(-1) ?? "";
    const routes = everyRoute({ sessionId, token }).filter(({ path }) => !path.endsWith("/rotate"));
    const requests = routes.flatMap((route) => [
      {
        method: route.method,
        target: route.path,
        headers: [...admin, ["X-API-KEY", testKey]],
        body: undefined,
      } as Sent,
      ...misplaced(route, [testKey, adminToken, again.json.key]),
    ]);
    const pages = dashboardPages.map(
      ({ method, path }): Sent => ({ method, target: path, headers: [["Cookie", cookie]], body: undefined }),
    );
    const oracle = new SecretsOracle(secrets);
    const problems: string[] = [];
    for (const request of [...requests, ...pages]) {
      const response = await overHttp(url, request);
      const text = response ? `${response.headers}\n${response.text}` : "";
      problems.push(
        ...oracle.problems({ where: `the response to ${request.method} ${request.target}`, text }),
      );
    }
    const metrics = await send("GET", "/_sandbox/metrics", admin);
    const shown = {
      "the metrics": metrics.text,
      "the store": await text(data),
      "the output": running.output.join("\n"),
      "a webhook": receiver.received.map(({ headers, body }) => JSON.stringify(headers) + body).join("\n"),
    };
    expect(await running.end("SIGTERM")).toBe(0);
    Object.assign(shown, {
      "the store after the end": await text(data),
      "the output after the end": running.output.join("\n"),
    });
    for (const [place, content] of Object.entries(shown))
      problems.push(...oracle.problems({ where: place, text: content }));
    expect(problems).toEqual([]);
    leaveFigures(
      task,
      { secrets: secrets.size, "requests that carry secrets": requests.length, leaks: 0 },
      where,
    );
  },
);
