import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { fromRoot } from "./paths.ts";
import { readShown, writeShown } from "./proof/page.ts";
import { proofs } from "./proof/proofs.ts";
import { step } from "./step.ts";

const names = proofs.map(({ name }) => name);
const usage = `Runs the long versions of the tests and writes their figures to docs/internals/proof.md.

Usage: npm run proof -- [options]

  --only NAME   run this one and leave the others' figures as they are; can be repeated
                (${names.join(", ")})
  --seed N      what everything random starts from (default: drawn, and written down)
  --help        show this text

Examples:
  npm run proof
  npm run proof -- --only fuzzing
  npm run proof -- --only model --only crashes --seed 42`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: names },
      seed: { type: "string", default: String(randomInt(2 ** 31)) },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);
  const unknown = values.only.find((name) => !names.includes(name));
  if (unknown) throw new Error(`There is no proof ${unknown}; choose from ${names.join(", ")}.`);
  if (!/^\d+$/.test(values.seed)) throw new Error(`--seed must be a whole number, not ${values.seed}.`);
  const seed = Number(values.seed);
  console.log(`Seed ${seed}`);

  const { version } = JSON.parse(await readFile(fromRoot("package.json"), "utf8"));
  const versions = `version ${version} on Node ${process.versions.node}, ${process.platform} ${process.arch}`;
  for (const proof of proofs.filter(({ name }) => values.only.includes(name))) {
    const started = performance.now();
    const figures = await step(proof.name, () => proof.run(seed));
    const seconds = Math.round((performance.now() - started) / 1000);
    const date = new Date().toISOString().slice(0, 10);
    const shown = { command: proof.command(seed), figures, seed, date, seconds, versions };
    // Written after each proof, so that an interrupted run loses nothing.
    await writeShown(proofs, { ...(await readShown()), [proof.name]: shown });
  }
});
