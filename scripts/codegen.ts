import { parseArgs } from "node:util";
import { tools } from "./codegen/tools.ts";
import { tryTools } from "./codegen/try-tools.ts";
import { runCommand } from "./command.ts";

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const chosen = positionals.length > 0 ? tools.filter(({ name }) => positionals.includes(name)) : tools;
  const results = await tryTools(chosen, console.log);
  console.log(JSON.stringify(results, undefined, 1));
});
