import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { buildDocs } from "./docs/build.ts";

const usage = `Builds the developer site, guides and API reference, into site/.

Usage: npm run docs

  --help    show this text

Example:
  npm run docs`;

await runCommand(async () => {
  const { values } = parseArgs({ options: { help: { type: "boolean" } } });
  if (values.help) return console.log(usage);
  await buildDocs();
  console.log("site/ is ready; npm start serves it.");
});
