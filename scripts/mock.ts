import { runMock } from "../src/mock/command.ts";
import { runCommand } from "./command.ts";
import { fromRoot } from "./paths.ts";

await runCommand(() => runMock(process.argv.slice(2), fromRoot("generated", "openapi.json")));
