import { describe, expect, it, onTestFinished, vi } from "vitest";
import assumptions from "../../generated/assumptions.json" with { type: "json" };
import { type Check, check, type Need } from "../../src/verify/check/check.ts";
import { contextOf, reasonToSkip, resourcesOf } from "../../src/verify/check/resources.ts";
import { assumed, given, Refuted } from "../../src/verify/check/verdict.ts";
import { showProgress } from "../../src/verify/command.ts";
import { Server } from "../../src/verify/server/server.ts";
import { startReceiver } from "../../src/verify/server/webhook-receiver.ts";
import { type VerifyOptions, verify } from "../../src/verify/verify.ts";
import { freePort } from "../support/process.ts";

const base = {
  server: "http://server.example",
  testKey: "test_key_12345",
  webcode: "SHOP01",
  allowLive: false,
  sandbox: false,
};
const first = assumptions.assumptions[0] ?? { name: "", assumed: "", places: [] };

/** A clause whose check does this. */
const clause = (id: string, run: Check["verify"], more: Partial<Check> = {}): Check => ({
  ...check({ id, source: given("Idempotency"), says: `${id} holds.`, verify: run }),
  ...more,
});
const confirmed = clause("it.holds", async () => {});

/** Checks a server that gives this response, and says which requests it got. */
async function run(
  checks: Check[],
  options: Partial<VerifyOptions> = {},
  response = () => Response.json({}),
) {
  const requests: string[] = [];
  const fetch = async ({ method, url }: Request) => {
    requests.push(`${method} ${new URL(url).pathname}`);
    return response();
  };
  const report = await verify({ ...base, fetch, ...options }, checks);
  return { report, requests };
}

describe("verify", () => {
  it("runs the checks in their order, and has the requests of each", async () => {
    const progress: unknown[][] = [];
    const send = clause("it.sends", async ({ test }) => void (await test.get("/pos/terminals")));
    const { report, requests } = await run([confirmed, send], {
      onProgress: (...call) => progress.push(call),
    });
    expect(progress).toEqual([
      ["it.holds", 0, 2],
      ["it.sends", 1, 2],
    ]);
    expect(requests).toHaveLength(2);
    expect(report).toMatchObject({
      server: "http://server.example",
      findings: [
        {
          id: "it.holds",
          source: given("Idempotency"),
          says: "it.holds holds.",
          verdict: "confirmed",
          evidence: [],
        },
        {
          id: "it.sends",
          verdict: "confirmed",
          evidence: [{ method: "GET", response: { statusCode: 200 } }],
        },
      ],
    });
  });

  it("refutes a clause with the reason, the exchange and the output of its check, and goes on", async () => {
    const exchange = { method: "GET", path: "/earlier", headers: {} };
    const broken = clause("it.breaks", async ({ test }) => {
      await test.get("/pos/terminals");
      throw new Refuted("It broke.", { exchange, output: ["a line"] });
    });
    const plain = clause("it.breaks.too", async () => {
      throw new Refuted("It broke, too.");
    });
    const { report } = await run([broken, plain, confirmed]);
    expect(report.findings).toMatchObject([
      {
        verdict: "refuted",
        reason: "It broke.",
        output: ["a line"],
        evidence: [{ path: expect.stringContaining("/pos/terminals") }, exchange],
      },
      { verdict: "refuted", reason: "It broke, too.", evidence: [] },
      { verdict: "confirmed" },
    ]);
    expect(report.findings[1]).not.toHaveProperty("output");
  });

  it("skips a clause that its check cannot read, or whose resources are missing, without its requests", async () => {
    const unreadable = clause("it.fails", async ({ test }) => {
      await test.get("/pos/terminals");
      throw new TypeError("x is not a function");
    });
    const needing = clause("it.needs", () => Promise.reject(new Refuted("It ran.")), {
      needs: ["liveKey", "webhooks"],
    });
    const { report } = await run([unreadable, needing]);
    expect(report.findings).toMatchObject([
      {
        verdict: "skipped",
        reason: "The check could not read a response: TypeError: x is not a function",
        evidence: [{ method: "GET" }],
      },
      {
        id: "it.needs",
        verdict: "skipped",
        reason:
          "Needs a Live key: pass --live-key-file or set AVIRATO_LIVE_KEY. Needs to receive webhooks: pass --webhook-port.",
        evidence: [],
      },
    ]);
  });

  it("masks keys in its report, and revokes at the end what it created, also after an error", async () => {
    const creating = clause("it.creates", async ({ server }) => {
      server.onCleanUp(() => server.send("POST", "/_sandbox/api-keys/1/revoke", {}));
      throw new Refuted("The key is test_key_12345.");
    });
    const { report, requests } = await run([creating]);
    expect(report.findings[0]?.reason).toBe("The key is ***.");
    expect(requests.at(-1)).toBe("POST /_sandbox/api-keys/1/revoke");
    const failing = () => {
      throw new Error("no terminal");
    };
    const sent: string[] = [];
    const fetch = async ({ url }: Request) => {
      sent.push(new URL(url).pathname);
      return Response.json({});
    };
    let calls = 0;
    const onProgress = () => (calls++ > 0 ? failing() : undefined);
    await expect(verify({ ...base, fetch, onProgress }, [creating, confirmed])).rejects.toThrow(
      "no terminal",
    );
    expect(sent.at(-1)).toBe("/_sandbox/api-keys/1/revoke");
  });

  it.each([
    [401, {}, "(401)"],
    [403, { error: { code: 11001 } }, "(403, code 11001)"],
    [403, { error: { code: "11001" } }, "(403)"],
  ])("ends after one request when the server responds with %i", async (status, body, shown) => {
    let requests = 0;
    const response = () => {
      requests += 1;
      return Response.json(body, { status });
    };
    await expect(run([confirmed], {}, response)).rejects.toThrow(
      new Error(
        `http://server.example refuses the Test API key ${shown}; check the key, --webcode, and the IP addresses that the key allows.`,
      ),
    );
    expect(requests).toBe(1);
  });

  it("ends when the server does not respond, and goes on when its first response is another error", async () => {
    const down = () => {
      throw new Error("reset");
    };
    await expect(run([confirmed], {}, down)).rejects.toThrow(
      "http://server.example does not respond: The connection broke. Check --server.",
    );
    const { report } = await run([confirmed], {}, () => new Response(null, { status: 500 }));
    expect(report.findings).toHaveLength(1);
  });

  it("says of each assumption the worst that its checks say", async () => {
    const about = (id: string, verdict: "confirmed" | "refuted" | "skipped") =>
      clause(
        id,
        async () => {
          if (verdict === "refuted") throw new Refuted("No.");
          if (verdict === "skipped") throw new Error("No.");
        },
        { source: assumed("elsewhere.yaml#/", first.places[0] ?? "") },
      );
    const verdictOf = async (...checks: Check[]) => {
      const { report } = await run(checks);
      expect(report.assumptions).toHaveLength(assumptions.assumptions.length);
      const [own, ...others] = report.assumptions;
      expect(others.every(({ verdict }) => verdict === "not observable")).toBe(true);
      expect(own).toMatchObject({ name: first.name, assumed: first.assumed, places: first.places });
      return [own?.verdict, own?.checks];
    };
    expect(await verdictOf()).toEqual(["not observable", []]);
    expect(await verdictOf(confirmed)).toEqual(["not observable", []]);
    expect(await verdictOf(about("a", "confirmed"))).toEqual(["confirmed", ["a"]]);
    expect(await verdictOf(about("a", "confirmed"), about("b", "skipped"))).toEqual([
      "not observable",
      ["a", "b"],
    ]);
    expect(await verdictOf(about("a", "skipped"), about("b", "refuted"), about("c", "confirmed"))).toEqual([
      "refuted",
      ["a", "b", "c"],
    ]);
  });

  it("receives webhooks while a check runs that needs them, and on no port otherwise", async () => {
    const needing = clause("it.needs", async ({ available }) => {
      if (!available.webhooks) throw new Refuted("No receiver.");
    });
    const port = await freePort();
    const taken = await startReceiver(port);
    await run([needing], { webhookPort: port });
    const withNeed = { ...needing, needs: ["webhooks" as const] };
    await expect(run([withNeed], { webhookPort: port })).rejects.toThrow(`Port ${port} is in use`);
    await taken.close();
    const { report } = await run([confirmed, withNeed], { webhookPort: port });
    expect(report.findings.map(({ verdict }) => verdict)).toEqual(["confirmed", "confirmed"]);
    await (await startReceiver(port)).close();
  });
});

describe("the progress of a run", () => {
  it("is one line that each call overwrites, and that the last check clears", () => {
    const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    onTestFinished(() => write.mockRestore());
    showProgress("a.b", 0, 3);
    showProgress("c.d", 1, 3);
    showProgress("e.f", 2, 3);
    expect(write.mock.calls.map(([text]) => text)).toEqual([
      "\r\x1b[K1/3 a.b",
      "\r\x1b[K2/3 c.d",
      "\r\x1b[K",
    ]);
  });
});

describe("the resources of a run", () => {
  const names = (options: Partial<VerifyOptions>) =>
    Object.keys(resourcesOf(new Server({ ...base, ...options }), undefined)).toSorted();
  const fetch = async () => Response.json({});

  it("are those that the options make available", () => {
    expect(names({})).toEqual(["journeyRunner", "url"]);
    expect(names({ fetch })).toEqual(["journeyRunner"]);
    expect(names({ fetch, allowLive: true })).toEqual(["journeyRunner"]);
    expect(names({ fetch, liveKey: "k" })).toEqual(["journeyRunner", "liveKey"]);
    expect(names({ fetch, liveKey: "k", allowLive: true })).toEqual(["journeyRunner", "live", "liveKey"]);
    expect(names({ fetch, testSecret: "s" })).toEqual(["journeyRunner", "testSecret"]);
    expect(names({ fetch, sandbox: true })).toEqual(["controlPlane", "journeyRunner", "openControlPlane"]);
    expect(names({ fetch, sandbox: true, adminToken: "t" })).toEqual(["controlPlane", "journeyRunner"]);
  });

  it("are Redocly's command for journeys, the API of Live with its key, and the server's URL", () => {
    const server = new Server({ ...base, liveKey: "k", allowLive: true });
    const { journeyRunner, live, url } = resourcesOf(server, undefined);
    expect(journeyRunner).toMatch(/@redocly\/cli\/bin\/cli\.js$/);
    expect([live?.environment, url]).toEqual(["live", "http://server.example"]);
    const context = contextOf(server, { url: "u" });
    expect(context).toMatchObject({ url: "u", available: { url: "u" } });
    expect([context.server, context.test]).toEqual([server, server.test]);
  });

  it.each<[Need, string]>([
    ["liveKey", "Needs a Live key: pass --live-key-file or set AVIRATO_LIVE_KEY."],
    ["live", "Needs the Live routes: pass a Live key and --allow-live."],
    ["testSecret", "Needs the client secret of Test: pass --test-secret-file or set AVIRATO_TEST_SECRET."],
    ["controlPlane", "Needs the control plane of a sandbox: pass --sandbox."],
    ["webhooks", "Needs to receive webhooks: pass --webhook-port."],
    ["openControlPlane", "Needs a sandbox without an admin token: pass --sandbox."],
    ["url", "Needs a server with a URL."],
    ["journeyRunner", "Needs Redocly CLI: run npm install avirato-payments-contract @redocly/cli."],
  ])("that a check lacks are named with the remedy: %s", (need, remedy) => {
    const needing = { ...confirmed, needs: [need] };
    expect(reasonToSkip(needing, {})).toBe(remedy);
    expect(reasonToSkip(needing, { [need]: "there" })).toBeUndefined();
    expect(reasonToSkip(confirmed, {})).toBeUndefined();
  });
});
