import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../scripts/paths.ts";

/** A document, or as much of one as a rule looks at, and what the rule says about it. */
export interface Fixture {
  rule: string;
  case: string;
  document: object;
  /** Each place and the messages there; none in a valid fixture. */
  findings?: Record<string, string | string[]>;
}

const folder = fromRoot("openapi", "rules");

/** Every case of the files openapi/rules/{topic}/{rule}/{kind}.yaml. */
export const fixtures = (kind: "valid" | "invalid"): Fixture[] =>
  globSync(`*/*/${kind}.yaml`, { cwd: folder }).flatMap((file) => {
    const cases: Omit<Fixture, "rule">[] = parse(readFileSync(join(folder, file), "utf8"));
    return cases.map((one) => ({ rule: basename(dirname(file)), ...one }));
  });
