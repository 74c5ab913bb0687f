import { parseArgs } from "node:util";
import { runCommand } from "./command.ts";
import { buildDocs } from "./docs/build.ts";
import { servedSite, siteOptions } from "./docs/options.ts";

const usage = `Builds the developer site, guides and API reference, into site/. Without options it is the site that npm start serves;
with options, one for a host of static files.

Usage: npm run docs [-- options]

  --base PATH           the path below which the host serves the site (default /)
  --site ORIGIN         the origin of the host, for the sitemap and canonical addresses
  --api ORIGIN          a sandbox for the samples, the console and the dashboard; without it, the site says that they
                        need one
  --repository URL      the address at which a code host edits a file of the project, for the links that edit a page, such
                        as https://github.com/OWNER/NAME/edit/main
  --help                show this text

Examples:
  npm run docs
  npm run docs -- --base /avirato/ --api https://sandbox.example`;

await runCommand(async () => {
  const options = { base: { type: "string" }, site: { type: "string" }, api: { type: "string" } } as const;
  const { values } = parseArgs({
    options: { ...options, repository: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help) return console.log(usage);
  await buildDocs(Object.keys(values).length === 0 ? servedSite : siteOptions(values));
  console.log("site/ is ready; npm start serves it.");
});
