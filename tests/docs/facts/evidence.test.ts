import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { apiHost, contractVersion } from "../../../generated/constants.ts";
import packageJson from "../../../package.json" with { type: "json" };
import { readContract } from "../../../scripts/contract.ts";
import { readEvidence } from "../../../scripts/evidence/read.ts";
import { refutedProblems, statusOf, statusText } from "../../../scripts/evidence/status.ts";
import type { Evidence } from "../../../src/contract/evidence.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { verify } from "../../../src/verify/verify.ts";
import { guide, prose, tableOf } from "./pages.ts";

const contract = await readContract();
const about = { name: "one", assumed: "It is so." };
const verdict = (found: "confirmed" | "refuted" | "not observable", assumed = about.assumed) => [
  { ...about, assumed, verdict: found, clauses: [] },
];
const evidence = (fields: Partial<Evidence> = {}): Evidence => ({
  format: 1,
  source: "verify",
  contract: contractVersion,
  server: apiHost,
  date: "2026-12-01",
  clauses: [],
  assumptions: [],
  ...fields,
});
const judged = (...files: Partial<Evidence>[]) =>
  statusText(
    statusOf(
      about,
      files.map((fields, index) => ({ file: `${index}.json`, ...evidence(fields) })),
    ),
  );

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "evidence-"));
});
afterEach(() => rm(folder, { recursive: true }));
/** What is said about a file that is handed in. */
async function problemOf(fields: object): Promise<string> {
  await writeFile(join(folder, "handed-in.json"), JSON.stringify({ ...evidence(), ...fields }));
  const options = { contract, assumptions: [about], folder, today: new Date("2026-12-24") };
  return readEvidence(options).then(
    () => "accepted",
    ({ message }: Error) => message,
  );
}

/** What `verify` sends to a sandbox with a Test key alone, and what it finds. */
async function runWithTestKey() {
  const sandbox = await createSandbox();
  const sent = { requests: 0, atOnce: 0, largest: 0, paths: new Set<string>() };
  let open = 0;
  const { findings, assumptions } = await verify({
    server: "http://127.0.0.1",
    testKey: sandbox.keys.test,
    webcode: "SHOP01",
    allowLive: false,
    sandbox: false,
    fetch: async (request) => {
      sent.requests += 1;
      open += 1;
      sent.atOnce = Math.max(sent.atOnce, open);
      sent.paths.add(new URL(request.url).pathname);
      const body = await request.clone().arrayBuffer();
      sent.largest = Math.max(sent.largest, body.byteLength);
      const response = await sandbox.fetch(request);
      open -= 1;
      return response;
    },
  });
  await sandbox.close();
  return { sent, findings, assumptions };
}

const proofs: [sentence: string, proof: () => void][] = [
  [
    "The latest evidence counts.",
    () => {
      const files = [
        { date: "2026-12-02", assumptions: verdict("refuted") },
        { date: "2026-12-03", assumptions: verdict("confirmed") },
      ];
      for (const order of [files, files.toReversed()])
        expect(judged(...order)).toBe("confirmed on 2026-12-03");
    },
  ],
  [
    "Evidence about another wording of an assumption does not count",
    () => expect(judged({ assumptions: verdict("refuted", "It is otherwise.") })).toBe("assumed"),
  ],
  [
    "`npm run lint` fails while the contract contains a refuted assumption.",
    () => {
      const assumption = { ...about, anchor: "one", places: [] };
      expect(refutedProblems([{ ...assumption, status: "refuted" }])).toHaveLength(1);
      expect(refutedProblems([{ ...assumption, status: "confirmed" }])).toEqual([]);
      expect(packageJson.scripts["lint:contract"]).toContain("lint-evidence.ts");
      expect(packageJson.scripts.lint).toContain("lint:contract");
    },
  ],
];

describe("the guide to evidence", () => {
  it("says how much is sent with a Test key alone, where to, and how much that shows", async () => {
    const { sent, findings, assumptions } = await runWithTestKey();
    const text = prose(guide("evidence")).replaceAll(/\s+/g, " ");
    const about = Math.round(sent.requests / 10) * 10;
    expect(sent.atOnce).toBe(10);
    expect(text).toContain(`sends about ${about} requests, at most ten at once, to the Test routes only`);
    expect([...sent.paths].filter((path) => !path.startsWith("/external/v1/test/"))).toEqual([]);
    // The check of the limit sends a byte more.
    expect(sent.largest).toBe(1024 * 1024 + 1);
    expect(text).toContain("The largest has 1 MiB.");
    const clauses = findings.filter(({ verdict }) => verdict !== "skipped");
    const seen = assumptions.filter(({ verdict }) => verdict !== "not observable");
    const all = `${clauses.length} of the ${findings.length} clauses, and ${seen.length} of the ${assumptions.length}`;
    expect(text).toContain(`they can confirm or refute ${all} assumptions.`);
  });

  it.each(proofs)("says truly: %s", (sentence, proof) => {
    expect(prose(guide("evidence")).replaceAll(/\s+/g, " ")).toContain(sentence);
    proof();
  });

  it("lists each status of an assumption", () => {
    expect(tableOf("evidence", "status", "meaning")).toEqual([
      [judged({ assumptions: verdict("not observable") }), "no evidence says anything about it"],
      [judged({ assumptions: verdict("confirmed") }), "the server did what the contract says"],
      [judged({ assumptions: verdict("refuted") }), "the server did something else"],
    ]);
  });

  const refused: Record<string, [fields: object, problem: string]> = {
    "the file is from another server than the vendor's": [
      { server: contract.servers[1].url },
      "is evidence of another server",
    ],
    "it is older than the version of the contract that it names": [
      { date: "2020-01-01" },
      "is older than version",
    ],
    "something in it looks like a key": [
      { assumptions: [{ ...verdict("confirmed")[0], assumed: "Key avp_test_9f8Kd72mQpLx04Rt." }] },
      "looks like a key",
    ],
    "it has another form": [{ note: "hello" }, "does not have the form"],
  };

  it("lists every kind of file that is refused, and no other", async () => {
    expect(tableOf("evidence", "problem", "reason").map(([problem]) => problem)).toEqual(
      Object.keys(refused),
    );
    expect(await problemOf({})).toBe("accepted");
    for (const [fields, problem] of Object.values(refused))
      expect(await problemOf(fields)).toContain(problem);
  });
});
