import { runMock } from "../src/mock/command.ts";
import { runCommand } from "./command.ts";

await runCommand(() => runMock(process.argv.slice(2)));
