// tier: integration
import { describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import type { Check } from "../../src/verify/check/check.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { verify } from "../../src/verify/verify.ts";
import { freePort } from "../support/process.ts";
import { leaveFigures } from "../support/settings.ts";
import { fetchOf, type Mutant } from "./mutants/mutant.ts";
import { mutants } from "./mutants/mutants.ts";

const checks = await allChecks();

/** The clauses that these checks find broken. */
async function refutedBy(mutant: Mutant, chosen: readonly Check[]): Promise<string[]> {
  const webhookPort = await freePort();
  let secrets: Sandbox["secrets"] = { live: "", test: "" };
  const webhookUrl = `http://127.0.0.1:${webhookPort}/hooks`;
  const sandbox = await createSandbox({ webhookUrl, ...mutant.parts?.(() => secrets) });
  secrets = sandbox.secrets;
  try {
    const options = {
      server: "http://127.0.0.1",
      webcode: "SHOP01",
      testKey: sandbox.keys.test,
      liveKey: sandbox.keys.live,
      testSecret: secrets.test,
      allowLive: true,
      sandbox: true,
      webhookPort,
      fetch: fetchOf(mutant, sandbox),
    };
    const { findings } = await verify(options, chosen);
    return findings.filter(({ verdict }) => verdict === "refuted").map(({ id }) => id);
  } finally {
    await sandbox.close();
  }
}

/** The check of a clause; the one about all responses needs a few others before it. */
const checksOf = ({ clause }: Mutant): Check[] =>
  checks.filter(({ id }) => id === clause || (clause === "responses.documented" && id === "session.created"));

describe("avirato verify", () => {
  it("refutes no clause for a server that breaks no rule", async () => {
    expect(await refutedBy({ rule: "breaks none", clause: "" }, checks)).toEqual([]);
  });

  let found = 0;
  // Some wait for a webhook that never arrives.
  it.concurrent.for(mutants)("refutes $clause for a server that $rule", async (mutant, { task }) => {
    expect(await refutedBy(mutant, checksOf(mutant))).toContain(mutant.clause);
    found += 1;
    leaveFigures(task, { "wrong servers": mutants.length, "wrong servers found": found });
  });
});
