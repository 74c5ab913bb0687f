// tier: languages
import { cp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createServer as createTlsServer } from "node:https";
import { type AddressInfo, connect } from "node:net";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { runIn } from "../../scripts/run-in.ts";
import { prepareWorkspace } from "../../scripts/workspace.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";

let sandbox: Sandbox;
let folder: string;
let api: Server;
let proxy: Server;
/** The hosts that programs asked the proxy for. */
const tunnels: string[] = [];

const listen = (server: Server) =>
  new Promise<number>((resolve) =>
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port)),
  );
let settings: Record<string, string>;

/** A certificate authority of its own and, signed by it, the certificate of 127.0.0.1. */
async function createCertificates() {
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
  const authority = ["-x509", "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=company"];
  const server = ["-x509", "-keyout", "server.key", "-out", "server.pem", "-subj", "/CN=127.0.0.1"];
  const signed = ["-CA", "ca.pem", "-CAkey", "ca.key", "-addext", "subjectAltName=IP:127.0.0.1"];
  const leaf = ["-addext", "basicConstraints=critical,CA:FALSE"];
  try {
    await runIn(folder, ["openssl", "req", ...key, ...authority]);
    await runIn(folder, ["openssl", "req", ...key, ...server, ...signed, ...leaf]);
  } catch (cause) {
    throw new Error("This test needs Debian's openssl: apt-get install openssl.", { cause });
  }
  return {
    key: await readFile(join(folder, "server.key")),
    cert: await readFile(join(folder, "server.pem")),
  };
}

beforeAll(async () => {
  folder = await prepareWorkspace("tests/proxy-and-ca");
  await cp(fromRoot("docs", "examples", "proxy.ts"), join(folder, "proxy.ts"));
  const link = join(folder, "node_modules", "avirato-payments-contract");
  await rm(link, { force: true });
  await symlink(fromRoot(), link);
  sandbox = await createSandbox({ strict: true });
  api = createTlsServer(
    await createCertificates(),
    getRequestListener((request) => sandbox.fetch(request)),
  );
  proxy = createServer().on("connect", ({ url = "" }, socket) => {
    tunnels.push(url);
    const upstream = connect(Number(url.split(":")[1]), "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    });
    for (const end of [socket, upstream]) end.on("error", () => {});
  });
  const [apiPort, proxyPort] = [await listen(api), await listen(proxy)];
  settings = {
    AVIRATO_SERVER: `https://127.0.0.1:${apiPort}`,
    AVIRATO_TEST_KEY: sandbox.keys.test,
    PROXY: `http://127.0.0.1:${proxyPort}`,
    CA: join(folder, "ca.pem"),
  };
});
afterAll(async () => {
  for (const server of [api, proxy]) server?.close().closeAllConnections();
  await sandbox?.close();
});

const run = (file: string, env: Record<string, string | undefined>) =>
  runIn(folder, [process.execPath, "--conditions=source", file], env as Record<string, string>);

it("the example of a proxy reaches the API through it, and trusts its own certificate authority", async () => {
  const { PROXY, CA, ...server } = settings;
  const reached = tunnels.length;
  expect(await run("proxy.ts", { ...server, PAYMENTS_PROXY: PROXY, PAYMENTS_CA: CA })).toBe("3 terminals\n");
  expect(tunnels.slice(reached)).toEqual([settings["AVIRATO_SERVER"]?.replace("https://", "")]);
});

it("the example of a proxy ends a request whose client has stopped waiting", async () => {
  const { PROXY, CA, ...server } = settings;
  const source = await readFile(join(folder, "proxy.ts"), "utf8");
  const [viaProxy] = source.split("\nconst payments");
  const terminals = "/external/v1/test/pos/terminals?webcode=SHOP01";
  const lines = [
    viaProxy,
    `const headers = { "X-API-KEY": process.env["AVIRATO_TEST_KEY"] ?? "" };`,
    `const init = { headers, signal: AbortSignal.timeout(500) };`,
    `const sent = viaProxy(new Request(process.env["AVIRATO_SERVER"] + "${terminals}", init));`,
    `console.log(await sent.then(({ status }) => status, ({ name }) => name));`,
  ];
  await writeFile(join(folder, "slow.ts"), lines.join("\n"));
  await sandbox.faults.add({ operation: "listTerminals", effect: { type: "delay", milliseconds: 3_000 } });
  expect(await run("slow.ts", { ...server, PAYMENTS_PROXY: PROXY, PAYMENTS_CA: CA })).toBe("TimeoutError\n");
});

it("Node's variables make every client use a proxy and trust a certificate authority", async () => {
  const { PROXY, CA, ...server } = settings;
  const source = await readFile(join(folder, "proxy.ts"), "utf8");
  const lines = source.split("\n");
  const start = lines.findIndex((line) => line.startsWith("const payments"));
  const [, imported = ""] = lines.filter((line) => line.startsWith("import"));
  const own = [imported, ...lines.slice(start)].filter((line) => !line.includes("viaProxy"));
  await writeFile(join(folder, "plain.ts"), own.join("\n"));
  const reached = tunnels.length;
  const variables = { NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: PROXY, NODE_EXTRA_CA_CERTS: CA };
  expect(await run("plain.ts", { ...server, ...variables })).toBe("3 terminals\n");
  expect(tunnels.length).toBeGreaterThan(reached);
  const untrusted = run("plain.ts", { ...server, ...variables, NODE_EXTRA_CA_CERTS: undefined });
  await expect(untrusted).rejects.toThrow(/certificate/);
});

it("the example of a proxy compiles under strict settings", async () => {
  const config = { extends: fromRoot("tsconfig.json"), files: ["proxy.ts"], include: [], exclude: [] };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(config));
  expect(await runIn(folder, ["tsc", "-p", "."])).toBe("");
});
