import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { buildDocs } from "./docs/build.ts";
import { serveSite } from "./docs/serve.ts";
import { writeOutputs } from "./generate/files.ts";
import { generate } from "./generate/outputs.ts";
import { lint } from "./lint-tools.ts";
import { step } from "./step.ts";

const usage = `Checks the contract, generates what is built from it, builds the developer site and serves it.

Usage: npm start [-- --port 4020 --host 127.0.0.1]

  --port    port to listen on (default 4020; 0 picks a free one)
  --host    address to listen on (default 127.0.0.1)
  --help    show this text

Examples:
  npm start
  npm start -- --port 8080`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4020" },
      host: { type: "string", default: "127.0.0.1" },
      help: { type: "boolean" },
    },
  });
  if (values.help) return console.log(usage);

  await step("generate types and tables from openapi/", async () => writeOutputs(await generate()));
  await Promise.all([
    step("lint the contract", () => lint(["spectral", "redocly"])),
    step("build the site", buildDocs),
  ]);
  const { url } = await serveSite({ port: values.port, host: values.host });
  console.log(`
Developer site   ${url}/
API reference    ${url}/reference/

The mock is a command of its own: npm run mock. Stop with Ctrl+C.`);
});
