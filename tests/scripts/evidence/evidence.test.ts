// tier: integration
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { apiHost, contractVersion, environments } from "../../../generated/constants.ts";
import { operations } from "../../../generated/operations.ts";
import { readContract } from "../../../scripts/contract.ts";
import { addBadges, assumptionCards } from "../../../scripts/docs/assumptions.ts";
import { judgedAssumptions } from "../../../scripts/evidence/judged.ts";
import { readEvidence } from "../../../scripts/evidence/read.ts";
import { refutedProblems } from "../../../scripts/evidence/status.ts";
import { collectAssumptions } from "../../../scripts/generate/assumptions.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { dayOf, type Evidence, evidenceText } from "../../../src/contract/evidence.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { allChecks } from "../../../src/verify/checks/all.ts";
import { evidenceOf } from "../../../src/verify/report/evidence.ts";
import { verify } from "../../../src/verify/verify.ts";
import { words } from "../../docs/facts/numbers.ts";
import { changingResponses, fetchOf, type Mutant } from "../../verify/mutants/mutant.ts";

const standIn = "https://stand-in.example";
const contract = await readContract();
const assumptions = await collectAssumptions();
const [first, second] = assumptions;
let folder: string;
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await createSandbox({ testKey: "my_test_key" });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "evidence-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Checks a stand-in with some checks and returns the evidence. */
async function evidenceFrom(layer: NonNullable<Mutant["layer"]>, date = "2026-12-01"): Promise<Evidence> {
  const report = await verify({
    server: `${standIn}/`,
    testKey: "my_test_key",
    webcode: "SHOP01",
    allowLive: false,
    sandbox: false,
    fetch: fetchOf({ rule: "", clause: "", layer }, sandbox),
  });
  return evidenceOf(report, new Date(`${date}T10:00:00Z`));
}

const checks = await allChecks();

function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

const put = (name: string, content: unknown) =>
  writeFile(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));

const today = new Date("2026-12-24");
const read = (servers = [standIn]) => readEvidence({ contract, assumptions, folder, servers, today });

/** A file that is accepted. */
const evidence = (fields: Partial<Evidence> = {}): Evidence => ({
  format: 1,
  source: "verify",
  contract: contractVersion,
  server: standIn,
  date: "2026-12-01",
  clauses: [{ id: "idempotency.code", verdict: "confirmed" }],
  assumptions: [],
  ...fields,
});

const about = (assumption = first, verdict: "confirmed" | "refuted" | "not observable" = "confirmed") => {
  const { name, assumed } = assumption ?? { name: "", assumed: "" };
  return { name, assumed, verdict, clauses: ["idempotency.code"] };
};

describe("the evidence of a run", () => {
  const wrongCode = changingResponses(({ body }) => ({ body: body.replace("10409", "10400") }));
  let wrong: Evidence;
  beforeAll(async () => {
    wrong = await evidenceFrom(wrongCode);
  });

  it("changes the status of an assumption, its card on the page and its badge in the reference, and makes lint refuse a refuted one", async () => {
    await put("right.json", evidenceText(await evidenceFrom((next) => next, "2026-11-30")));
    await put("wrong.json", evidenceText(wrong));
    const judged = await judgedAssumptions(contract, { assumptions, folder, servers: [standIn], today });
    const conflict = judged.find(({ name }) => name === "ErrorCode.IdempotencyConflict");
    expect(conflict).toMatchObject({ status: "refuted", date: "2026-12-01", evidence: "wrong.json" });
    expect(judged.find(({ name }) => name === "IdempotencyKey.idempotency.comparison")).toMatchObject({
      status: "confirmed",
      date: "2026-12-01",
    });
    expect(judged.find(({ name }) => name === "ErrorCode.Overloaded")).toMatchObject({ status: "assumed" });

    const cards = assumptionCards(judged).split("</div>");
    const conflictCard = cards.find((card) => card.includes("#### `ErrorCode.IdempotencyConflict`"));
    expect(conflictCard).toContain(">Refuted on 2026-12-01</span> A 409 carries code 10409");
    expect(conflictCard).toContain("`openapi/evidence/wrong.json`");
    expect(cards.find((card) => card.includes("#### `ErrorCode.Overloaded`"))).toContain(">Assumed</span>");

    const documented = structuredClone(contract);
    addBadges(documented, judged);
    const { ErrorCode, MinorUnits } = documented.components.schemas as Record<
      string,
      { description?: string }
    >;
    expect(ErrorCode?.description).toContain(
      "**[Refuted on 2026-12-01](/assumptions/#errorcodeidempotencyconflict)** A 409 carries code 10409",
    );
    expect(ErrorCode?.description).toContain(
      "**[Assumed](/assumptions/#errorcodeoverloaded)** A 503 carries code 10503",
    );
    expect(MinorUnits?.description).toMatch(
      /\*\*\[Confirmed on 2026-12-01\]\(\/assumptions\/#\w+\)\*\* An amount is between/,
    );

    expect(refutedProblems(judged)).toContainEqual(
      "The assumption ErrorCode.IdempotencyConflict was refuted on 2026-12-01 (openapi/evidence/wrong.json); change the contract at errors/schemas/ErrorCode.yaml#/x-error-codes/1, errors/schemas/IdempotencyConflictErrorCode.yaml#/.",
    );
  });

  it("has the form of its schema, names the response that refutes a clause, and holds no text of a request or response", async () => {
    await put("written.json", evidenceText(wrong));
    expect(await read()).toHaveLength(1);
    expect(wrong.clauses).toContainEqual({
      id: "idempotency.code",
      verdict: "refuted",
      seen: { operation: "createTestPosPayment", statusCode: 409, code: 10400 },
    });
    const ownWords = [
      ...["verify", "confirmed", "refuted", "skipped", "not observable"],
      ...[wrong.server, wrong.date, wrong.contract],
      ...checks.map(({ id }) => id),
      ...assumptions.flatMap(({ name, assumed }) => [name, assumed]),
      ...operations.map(({ operationId }) => operationId),
    ];
    expect(textsOf(wrong).filter((text) => !ownWords.includes(text))).toEqual([]);
  });
});

it("the guide says what is sent with a Test key alone, and how much it can confirm", async () => {
  const own = await createSandbox();
  const testKey = own.keys.test;
  const options = { server: `${standIn}/`, testKey, webcode: "SHOP01", allowLive: false, sandbox: false };
  const send = fetchOf({ rule: "", clause: "" }, own);
  const sent: { path: string; bytes: number }[] = [];
  let [underWay, most] = [0, 0];
  const counted: typeof send = async (request) => {
    underWay += 1;
    most = Math.max(most, underWay);
    const { byteLength } = await request.clone().arrayBuffer();
    sent.push({ path: new URL(request.url).pathname, bytes: byteLength });
    return send(request).finally(() => {
      underWay -= 1;
    });
  };
  const report = await verify({ ...options, fetch: counted });
  await own.close();
  const { clauses, assumptions: judged } = evidenceOf(report, today);
  const confirmed = (of: readonly { verdict: string }[]) =>
    `${of.filter(({ verdict }) => verdict === "confirmed").length} of the ${of.length}`;
  const guide = (await readFile(fromRoot("docs", "guides", "evidence.md"), "utf8")).replaceAll("\n", " ");
  expect(guide).toContain(`${confirmed(clauses)} clauses, and ${confirmed(judged)} assumptions.`);
  const [, about, atOnce, routes] =
    /sends about (\d+) requests, at most (\w+) at once, to the Test routes only \(`(.*?)`\)/.exec(guide) ??
    [];
  expect(Math.abs(Number(about) - sent.length)).toBeLessThanOrEqual(10);
  expect([atOnce, routes]).toEqual([words[most], `${environments.test.routes}/…`]);
  expect(sent.filter(({ path }) => !path.startsWith(`${environments.test.routes}/`))).toEqual([]);
  const largest = Math.max(...sent.map(({ bytes }) => bytes));
  expect(guide).toContain(`The largest has ${Math.round(largest / 1024 / 1024)} MiB.`);
});

describe("the status of an assumption", () => {
  const statusOfFirst = async () =>
    (await judgedAssumptions(contract, { assumptions, folder, servers: [standIn], today }))[0]?.status;

  it("follows the latest evidence", async () => {
    await put("a.json", evidence({ date: "2026-12-02", assumptions: [about(first, "confirmed")] }));
    await put("b.json", evidence({ date: "2026-11-28", assumptions: [about(first, "refuted")] }));
    expect(await statusOfFirst()).toBe("confirmed");
  });

  it("is refuted when one of two files of the same day refutes it", async () => {
    await put("a.json", evidence({ assumptions: [about(first, "refuted")] }));
    await put("b.json", evidence({ assumptions: [about(first, "confirmed")] }));
    expect(await statusOfFirst()).toBe("refuted");
  });

  it("stays assumed when it was not observable, or when the evidence is about another wording", async () => {
    await put("a.json", evidence({ assumptions: [about(first, "not observable"), about(second)] }));
    await put("b.json", evidence({ assumptions: [{ ...about(), assumed: "It was worded otherwise." }] }));
    expect(await statusOfFirst()).toBe("assumed");
  });
});

describe("a file of openapi/evidence/ is accepted", () => {
  it("when it is from the day on which its version was written", async () => {
    const date = contract.info["x-versions"][contractVersion] ?? "";
    await put("handed-in.json", evidence({ date }));
    expect(await read()).toHaveLength(1);
    await put("handed-in.json", evidence({ date: dayOf(new Date(Date.parse(date) - 86_400_000)) }));
    await expect(read()).rejects.toThrow("is older than version");
  });

  it("when it has tomorrow's date, which is today's in another time zone", async () => {
    await put("handed-in.json", evidence({ date: "2026-12-25" }));
    expect(await read()).toHaveLength(1);
  });

  it("when an editor has laid it out otherwise", async () => {
    await put("handed-in.json", evidenceText(evidence()).replaceAll("\n", "\r\n\t"));
    expect(await read()).toHaveLength(1);
  });
});

describe("a file of openapi/evidence/ is refused", () => {
  const key = "avp_test_9f8Kd72mQpLx04Rt";
  const encoded = Buffer.from(key).toString("base64");

  it.each([
    ["evidence of another server", { server: "http://127.0.0.1:4020" }, "is evidence of another server"],
    ["a look-alike host", { server: "https://stand-in.example.test" }, "is evidence of another server"],
    ["a path", { server: `${standIn}/v2` }, "does not have the form"],
    ["an older date than its version", { date: "2026-11-23" }, `is older than version ${contractVersion} of`],
    ["an unknown version", { contract: "9.9.9" }, "info.x-versions does not list"],
    ["a version named after a member of every object", { contract: "constructor" }, "does not have the form"],
    ["the date of the day after tomorrow", { date: "2026-12-26" }, "has a date in the future"],
    ["a key as the name of a member", { [key]: 1 }, "does not have the form"],
    [
      "a key as the name of a member inside",
      { clauses: [{ id: "idempotency.code", verdict: "confirmed", [key]: 1 }] },
      "does not have the form",
    ],
    ["an unknown format", { format: 2 }, "does not have the form"],
    ["an unknown member", { note: "hello" }, "does not have the form"],
    ["a key in a sentence", { assumptions: [{ ...about(), assumed: `Key ${key}.` }] }, "looks like a key"],
    ["a key in base64", { assumptions: [{ ...about(), assumed: `Key ${encoded}.` }] }, "looks like a key"],
    [
      "a percent-encoded key",
      {
        assumptions: [
          { ...about(), assumed: [...key].map((c) => `%${c.charCodeAt(0).toString(16)}`).join("") },
        ],
      },
      "looks like a key",
    ],
    [
      "a key in a name",
      { clauses: [{ id: key.replaceAll("_", ""), verdict: "confirmed" }] },
      "looks like a key",
    ],
    [
      "a key in a place",
      { violations: [{ operation: null, place: `response.${key}`, rule: "type", count: 1 }] },
      "looks like a key",
    ],
    [
      "a card number",
      { assumptions: [{ ...about(), assumed: "Card 4111111111111111." }] },
      "looks like a key",
    ],
  ])("when it has %s, without repeating it", async (_, fields, problem) => {
    await put("handed-in.json", { ...evidence(), ...fields });
    const error: Error = await read().then(
      () => new Error("accepted"),
      (refused) => refused,
    );
    expect(error.message).toContain(`openapi/evidence/handed-in.json`);
    expect(error.message).toContain(problem);
    expect(error.message).not.toContain(key);
  });

  it("when a member comes twice, so that a key stands in the file and not in what is read", async () => {
    await put("handed-in.json", JSON.stringify(evidence()).replace("{", `{"server":"${key}",`));
    await expect(read()).rejects.toThrow("does not have the form");
  });

  it("when another file is refused too: the message names each file once, and no file that is accepted", async () => {
    await put("b.json", "{}");
    await put("a.md", "# Notes");
    await put("format-1.schema.json.json", "{}");
    await put("good.json", evidence());
    const { message } = await read().then(
      () => new Error("accepted"),
      (refused: Error) => refused,
    );
    const files = ["a.md", "b.json", "format-1.schema.json.json"];
    expect(message.split("\n").map((line) => line.split(" ")[0])).toEqual(
      files.map((file) => `openapi/evidence/${file}`),
    );
  });

  it("but not the schema of a format", async () => {
    for (const format of [1, 12]) await put(`format-${format}.schema.json`, "{}");
    expect(await read()).toEqual([]);
  });

  it.each(["", "{", "[]", "null"])("when it contains %j", async (text) => {
    await put("handed-in.json", text);
    await expect(read()).rejects.toThrow("does not have the form");
  });

  it("when it is from the stand-in and nothing else is injected: only the vendor's server counts", async () => {
    await put("handed-in.json", evidence());
    const options = { contract, assumptions, folder, today };
    await expect(readEvidence(options)).rejects.toThrow(`only that of ${apiHost} counts`);
    await put("handed-in.json", evidence({ server: apiHost }));
    expect(await readEvidence(options)).toHaveLength(1);
  });
});

describe("the contract", () => {
  it("names each assumption once, and says since when its version exists", () => {
    expect(new Set(assumptions.map(({ name }) => name)).size).toBe(assumptions.length);
    expect(contract.info["x-versions"][contract.info.version]).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(contract.info.version).toBe(contractVersion);
    const versions = Object.entries(contract.info["x-versions"]);
    expect(versions.at(-1)?.[0]).toBe(contractVersion);
    const dates = versions.map(([, date]) => date);
    expect(dates).toEqual(dates.toSorted());
  });
});
