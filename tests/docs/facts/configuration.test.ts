// tier: integration
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:https";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { fromRoot } from "../../../scripts/paths.ts";
import { listenTable } from "../../../src/sandbox/options.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { freshDatabase, vaultKey } from "../../support/postgres.ts";
import { freePort } from "../../support/process.ts";
import { callsTo, sessionBody, webcode } from "../../support/sandbox.ts";
import { alertSeries } from "./alert-series.ts";
import { instruction } from "./containerfile.ts";

const run = promisify(execFile);
const adminToken = "sixteen-letters!";
const testKey = "my_test_key";

/** A program of the machine, where Debian puts it; `undefined` where it is not installed. */
const installed = (name: string) =>
  [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin", "/usr/bin"]
    .map((path) => join(path, name))
    .find((path) => existsSync(path));
const nginx = installed("nginx");
const openssl = installed("openssl");
const prometheus = installed("prometheus");
const promtool = installed("promtool");

let folder: string;
let replicas: { sandbox: Sandbox; port: string }[];
const processes: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "configuration-"));
  await writeFile(join(folder, "admin-token"), adminToken, { mode: 0o600 });
  const data = await freshDatabase();
  const options = {
    data,
    vaultKey,
    adminToken,
    testKey,
    publicUrl: "https://sandbox.example",
    trustProxy: 1,
  };
  replicas = [];
  for (let count = 0; count < 2; count += 1) {
    const sandbox = await createSandbox({ strict: true, ...options });
    const { url } = await sandbox.listen({ port: 0 });
    replicas.push({ sandbox, port: new URL(url).port });
  }
});
afterEach(async () => {
  await Promise.all(processes.splice(0).map(stopped));
});
afterAll(async () => {
  await Promise.all(replicas.map(({ sandbox }) => sandbox.close()));
  await rm(folder, { recursive: true });
});

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** A file of docs/guides/operation/ with these texts replaced, each of which it must have. */
async function configured(name: string, replaced: Record<string, string>): Promise<string> {
  let text = await readFile(fromRoot("docs", "guides", "operation", name), "utf8");
  for (const [from, to] of Object.entries(replaced)) {
    if (!text.includes(from)) throw new Error(`docs/guides/operation/${name} has no ${from}.`);
    text = text.replaceAll(from, to);
  }
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function start(program: string, args: string[], port: number): Promise<void> {
  const child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
  processes.push(child);
  let errors = "";
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  await expect
    .poll(async () => {
      if (child.exitCode !== null) throw new Error(`${program} ended: ${errors}`);
      const socket = connect(port, "127.0.0.1");
      const isOpen = await once(socket, "connect").then(
        () => true,
        () => false,
      );
      socket.destroy();
      return isOpen;
    })
    .toBe(true);
}

describe.skipIf(!nginx || !openssl)(
  "docs/guides/operation/nginx.conf, where Debian's nginx and openssl are installed",
  () => {
    let port: number;
    let ca: Buffer;

    beforeAll(async () => {
      port = await freePort();
      const subject = ["-subj", "/CN=sandbox.example", "-addext", "subjectAltName=DNS:sandbox.example"];
      const files = ["-keyout", join(folder, "tls.key"), "-out", join(folder, "tls.crt")];
      const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
      await run(openssl as string, ["req", "-x509", ...key, ...files, ...subject]);
      ca = await readFile(join(folder, "tls.crt"));
      const [first, second] = replicas;
      await configured("nginx.conf", {
        "127.0.0.1:4021": `127.0.0.1:${first?.port}`,
        "127.0.0.1:4022": `127.0.0.1:${second?.port}`,
        "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
        "/etc/nginx/tls/sandbox.example.crt": join(folder, "tls.crt"),
        "/etc/nginx/tls/sandbox.example.key": join(folder, "tls.key"),
      });
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(" ");
      await writeFile(
        join(folder, "main.conf"),
        // Its workers have to write here.
        `user root; pid ${folder}/nginx.pid; error_log stderr; daemon off; worker_processes 1; events {}
       http { access_log off; ${temporary} include ${folder}/nginx.conf; }`,
      );
    });

    /** A request through the proxy. */
    function through(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
      return new Promise<{ status: number; text: string }>((resolve, reject) => {
        const options = { host: "127.0.0.1", port, path, method, ca, servername: "sandbox.example" };
        const sent = { Host: "sandbox.example", "Content-Type": "application/json", ...headers };
        request({ ...options, headers: sent, agent: false }, async (response) => {
          const text = (await response.toArray()).join("");
          resolve({ status: response.statusCode ?? 0, text });
        })
          .once("error", reject)
          .end(body);
      });
    }

    it("is valid, and passes requests on as the guide says", async () => {
      const arguments_ = ["-c", join(folder, "main.conf"), "-p", folder];
      await run(nginx as string, ["-t", ...arguments_]);
      await start(nginx as string, arguments_, port);

      const key = { "X-API-KEY": testKey };
      const admin = { Authorization: `Bearer ${adminToken}` };
      expect((await through("GET", "/_sandbox/health")).status).toBe(200);
      const session = await through(
        "POST",
        "/external/v1/test/payment/session",
        key,
        JSON.stringify(sessionBody),
      );
      expect(session.status).toBe(201);
      expect(JSON.parse(session.text).data.paymentUrl).toMatch(/^https:\/\/sandbox\.example\//);

      // The caller's own entry comes first, and is not believed.
      const terminals = `/external/v1/test/pos/terminals?webcode=${webcode}`;
      const keyFor = async (ip: string) => {
        const wanted = JSON.stringify({ environment: "test", webcode, allowedIps: [ip] });
        return JSON.parse((await through("POST", "/_sandbox/api-keys", admin, wanted)).text).key;
      };
      const claim = { "X-Forwarded-For": "203.0.113.7" };
      const statusFor = async (ip: string) =>
        (await through("GET", terminals, { "X-API-KEY": await keyFor(ip), ...claim })).status;
      expect(await statusFor("203.0.113.7")).toBe(403);
      expect(await statusFor("127.0.0.1")).toBe(200);

      const tooLarge = await through("POST", "/external/v1/test/payment/session", key, "x".repeat(1_500_000));
      expect([tooLarge.status, tooLarge.text]).toEqual([413, expect.stringContaining('"success":false')]);
      expect((await through("GET", "/_sandbox/metrics", admin)).status).toBe(404);
      expect((await through("GET", "/dashboard/login")).text).toContain("Admin token");
    });
  },
);

describe.skipIf(!prometheus || !promtool)(
  "docs/guides/operation/prometheus.yml and alerts.yml, where Debian's Prometheus is installed",
  () => {
    it("are valid, and every alert can be evaluated over what a sandbox exports", async () => {
      // The metrics of requests have samples once there was one.
      for (const { sandbox } of replicas)
        await callsTo(sandbox).test.get(`/pos/terminals?webcode=${webcode}`);
      const [first, second] = replicas;
      const targets = [`127.0.0.1:${first?.port}`, `127.0.0.1:${second?.port}`];
      const rules = await configured("alerts.yml", {});
      const configuration = await configured("prometheus.yml", {
        "127.0.0.1:4021": targets[0] ?? "",
        "127.0.0.1:4022": targets[1] ?? "",
        "/run/secrets/admin-token": join(folder, "admin-token"),
      });
      await run(promtool as string, ["check", "rules", rules]);
      await run(promtool as string, ["check", "config", configuration]);

      const text = await readFile(configuration, "utf8");
      await writeFile(configuration, `global: { scrape_interval: 1s, evaluation_interval: 1s }\n${text}`);
      const port = await freePort();
      await start(
        prometheus as string,
        [
          `--config.file=${configuration}`,
          `--storage.tsdb.path=${join(folder, "series")}`,
          `--web.listen-address=127.0.0.1:${port}`,
        ],
        port,
      );
      const ask = async (path: string) =>
        (await (await fetch(`http://127.0.0.1:${port}/api/v1/${path}`)).json()).data;
      await expect
        .poll(async () =>
          (await ask("targets")).activeTargets.map(
            ({ health, lastError }: { health: string; lastError: string }) => health + lastError,
          ),
        )
        .toEqual(["up", "up"]);
      await expect
        .poll(async () =>
          (await ask("rules")).groups.flatMap(
            ({ rules: alerts }: { rules: { health: string; state: string }[] }) =>
              alerts.map(({ health, state }) => `${health} ${state}`),
          ),
        )
        .toEqual(Array.from({ length: 7 }, () => "ok inactive"));
      // An alert over a metric that does not exist would never fire.
      const names = new Set(await ask("label/__name__/values"));
      const alerts = await readFile(rules, "utf8");
      const used = alerts.match(/\b(?:up|(?:sandbox|nodejs|process)_\w+)(?=[{[) ])/g) ?? [];
      expect(used.length).toBeGreaterThan(6);
      for (const name of used) expect([...names]).toContain(name);
    });

    it("have alerts that each fire in their first possible minute, and not below their limit", async () => {
      const file = await configured("alerts.yml", {});
      const rules: { alert: string; annotations: object }[] = parse(await readFile(file, "utf8")).groups[0]
        .rules;
      expect(new Set(alertSeries.map(({ alert }) => alert))).toEqual(
        new Set(rules.map(({ alert }) => alert)),
      );
      const tests = alertSeries.map(({ alert, series, fires, firesUntil, labels = {} }) => {
        const { annotations } = rules.find((rule) => rule.alert === alert) ?? {};
        const at = (minute: number, alerts: object[]) => ({
          ...{ alertname: alert, eval_time: `${minute}m`, exp_alerts: alerts },
        });
        const firing = [{ exp_labels: labels, exp_annotations: annotations }];
        const ends = firesUntil === undefined ? [] : [at(firesUntil, firing), at(firesUntil + 1, [])];
        return {
          interval: "1m",
          input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
          alert_rule_test:
            fires === undefined ? [at(59, [])] : [at(fires - 1, []), at(fires, firing), ...ends],
        };
      });
      const path = join(folder, "alerts.test.yml");
      await writeFile(path, stringify({ rule_files: [file], evaluation_interval: "1m", tests }));
      await run(promtool as string, ["test", "rules", path]).catch(({ stdout, stderr }) => {
        throw new Error(stdout + stderr);
      });
    });
  },
);

describe("docs/guides/operation/Containerfile", () => {
  it("asks for health as a container does", async () => {
    const [, command = "[]"] = /CMD (\[.*\])$/.exec(instruction("HEALTHCHECK")) ?? [];
    const [program, flag, code] = JSON.parse(command);
    expect([program, flag]).toEqual(["node", "-e"]);
    const codeAt = (port: string) => code.replace(String(listenTable.port.default), port);
    await run(process.execPath, ["-e", codeAt(replicas[0]?.port ?? "")]);
    await expect(run(process.execPath, ["-e", codeAt(String(await freePort()))])).rejects.toMatchObject({
      code: 1,
    });
  });
});
