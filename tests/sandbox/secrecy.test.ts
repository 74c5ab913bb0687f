import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCli, startCli } from "../support/process.ts";
import { sessionBody, webcode } from "../support/sandbox.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "secrecy-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("no key or client secret is in the store, in the logs after the start, or in a response other than that of its creation", async () => {
  const args = [
    "sandbox",
    "--port",
    "0",
    "--data",
    join(folder, "sandbox.db"),
    "--live-key",
    "a_live_key_of_mine",
  ];
  const { match: url, output, end } = await startCli(args, /^Sandbox at (\S+)/);
  const json = { "Content-Type": "application/json" };
  const control = async (path: string, body: unknown) =>
    (
      await fetch(`${url}/_sandbox${path}`, { method: "POST", headers: json, body: JSON.stringify(body) })
    ).json();

  const made = (await control("/api-keys", { environment: "test", webcode })) as { id: string; key: string };
  const regenerated = (await control(`/api-keys/${made.id}/regenerate`, {})) as { key: string };
  const rotated = (await control("/client-secrets/test/rotate", {})) as { clientSecret: string };
  const printed = output.join("\n").match(/av[ps]_\w{40,}/g) ?? [];
  const secrets = [...printed, "a_live_key_of_mine", made.key, regenerated.key, rotated.clientSecret];
  expect(new Set(secrets).size).toBe(7);

  const headers = { ...json, "X-API-KEY": regenerated.key };
  const create = (init: RequestInit) =>
    fetch(`${url}/external/v1/test/payment/session`, { method: "POST", ...init });
  const responses = [
    await create({
      headers: { ...headers, "Idempotency-Key": "secret-1" },
      body: JSON.stringify(sessionBody),
    }),
    await create({ headers: { ...headers, "X-API-KEY": made.key }, body: "{" }),
    await create({ headers, body: JSON.stringify({ ...sessionBody, urlOk: "nowhere" }) }),
    await fetch(`${url}/external/v1/payment/sessions?webcode=${webcode}`, { headers }),
    await fetch(`${url}/_sandbox/api-keys`),
  ];
  const texts = await Promise.all(responses.map((response) => response.text()));
  expect(await end("SIGTERM")).toBe(0);

  const printedLater = output.slice(output.findIndex((line) => line.startsWith("Stop it"))).join("\n");
  expect(printedLater).toContain('"event":"control-plane","method":"POST","route":"/_sandbox/api-keys"');
  const files = await readdir(folder);
  const stored = await Promise.all(files.map((file) => readFile(join(folder, file), "latin1")));
  for (const secret of secrets) {
    for (const text of [...texts, printedLater, ...stored]) expect(text).not.toContain(secret);
  }
});

it("a restart on the same data prints neither keys nor client secrets", async () => {
  const args = ["sandbox", "--port", "0", "--data", join(folder, "restarted.db")];
  const first = await startCli(args, /^(Stop it)/);
  expect(first.output.join("\n").match(/avp_\w{40,}|avs_\w{40}/g)).toHaveLength(5);
  expect(await first.end("SIGINT")).toBe(0);
  const second = await startCli(args, /^(Stop it)/);
  const printed = second.output.join("\n");
  expect(printed).not.toMatch(/av[ps]_/);
  expect(printed).toContain("made before; only its digest is kept");
  expect(printed).toContain("made before; rotate it to see a new one");
  expect(await second.end("SIGINT")).toBe(0);
});

it("the error of an invalid option does not contain the keys among the options", async () => {
  const { code, stderr } = await runCli("sandbox", "--test-key", "a_secret_key", "--prot", "1");
  expect(code).toBe(1);
  expect(stderr).toContain("--prot");
  expect(stderr).not.toContain("a_secret_key");
});
