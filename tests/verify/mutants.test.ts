// tier: nightly
import { describe, expect, it } from "vitest";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import { verify } from "../../src/verify/verify.ts";
import { freePort } from "../support/process.ts";
import { leaveFigures } from "../support/settings.ts";
import { fetchOf, type Mutant } from "./mutants/mutant.ts";
import { mutants } from "./mutants/mutants.ts";

/** The clauses that a server which breaks one rule is found to break. */
async function refutedBy(mutant: Mutant): Promise<string[]> {
  const webhookPort = await freePort();
  let secrets: Sandbox["secrets"] = { live: "", test: "" };
  const webhookUrl = `http://127.0.0.1:${webhookPort}/hooks`;
  const sandbox = await createSandbox({ webhookUrl, ...mutant.parts?.(() => secrets) });
  secrets = sandbox.secrets;
  try {
    const { findings } = await verify({
      server: "http://127.0.0.1",
      webcode: "SHOP01",
      testKey: sandbox.keys.test,
      liveKey: sandbox.keys.live,
      testSecret: secrets.test,
      allowLive: true,
      sandbox: true,
      webhookPort,
      fetch: fetchOf(mutant, sandbox),
    });
    return findings.filter(({ verdict }) => verdict === "refuted").map(({ id }) => id);
  } finally {
    await sandbox.close();
  }
}

describe("avirato verify", () => {
  it("finds nothing wrong with a server that breaks no rule", async () => {
    expect(await refutedBy({ rule: "breaks none", clause: "" })).toEqual([]);
  });

  let found = 0;
  it.for(mutants)("finds a server that $rule: $clause", async (mutant, { task }) => {
    expect(await refutedBy(mutant)).toContain(mutant.clause);
    found += 1;
    leaveFigures(task, { "wrong servers": mutants.length, "wrong servers found": found });
  });
});
