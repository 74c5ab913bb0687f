import {
  createAuditedSandbox,
  introduction,
  listenOrClose,
  requireAddress,
  sandboxCommandTable,
  stopOnSignal,
} from "../src/sandbox/commands/sandbox.ts";
import { readCommandLine } from "../src/sandbox/core/command-line.ts";
import { flagHelp } from "../src/sandbox/core/flag-help.ts";
import { runCommand } from "./command.ts";
import { buildDocs } from "./docs/build.ts";
import { writeOutputs } from "./generate/files.ts";
import { generate } from "./generate/outputs.ts";
import { fromRoot } from "./paths.ts";
import { run } from "./run.ts";
import { step } from "./step.ts";

const usage = `Updates generated/, lints the contract, builds the developer site, and serves the site and the sandbox on one
port.

Usage: npm start [-- options of avirato sandbox]

Examples:
  npm start
  npm start -- --port 8080 --test-key my_test_key

${flagHelp(sandboxCommandTable)}`;

await runCommand(async () => {
  const parsed = readCommandLine(sandboxCommandTable, usage, process.argv.slice(2));
  if (!parsed) return;
  const { port, host, ...options } = parsed.options;
  await requireAddress(parsed.options);

  await step("generate types and tables from openapi/", async () => writeOutputs(await generate()));
  await Promise.all([
    step("lint the contract", () => run("npm", "run", "--silent", "lint:contract")),
    buildDocs(),
  ]);

  const sandbox = await createAuditedSandbox({ ...options, site: fromRoot("site") });
  const { url } = await listenOrClose(sandbox, { port, host });
  stopOnSignal(sandbox);
  console.log(`
Developer site  ${url}/
API reference   ${url}/reference/
Dashboard       ${url}/dashboard
Sandbox         ${url}/external/v1/

${options.logRequests ? "Requests are logged, so keys and secrets are not shown." : introduction(sandbox, url, options.webcode)}

To run the mock, use npm run mock. To stop, press Ctrl+C.`);
});
