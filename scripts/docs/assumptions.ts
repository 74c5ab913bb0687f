import { readFile } from "node:fs/promises";
import type { JudgedAssumption } from "../evidence/judged.ts";
import { type Status, statusText } from "../evidence/status.ts";
import { fromRoot } from "../paths.ts";

/** The assumptions that `npm run generate` found. */
export async function readAssumptions(): Promise<JudgedAssumption[]> {
  return JSON.parse(await readFile(fromRoot("generated", "assumptions.json"), "utf8")).assumptions;
}

/** The status for a reader, for example `Confirmed on 2026-11-26`. */
export const badgeOf = (status: Status): string => {
  const text = statusText(status);
  return text.charAt(0).toUpperCase() + text.slice(1);
};

type Node = Record<string, unknown>;

/**
 * Adds to the description of each part of the contract the assumptions that it makes, with their status: Redoc shows
 * descriptions, and no extension such as `x-assumed`.
 */
export function addBadges(contract: object, assumptions: readonly JudgedAssumption[]): void {
  const bySentence = new Map(assumptions.map((assumption) => [assumption.assumed, assumption]));
  visit(contract as Node, contract as Node, (owner, assumed) => {
    const badge = badgeOf(bySentence.get(assumed) ?? { status: "assumed" });
    const described = owner["description"] ? `${String(owner["description"]).trimEnd()}\n\n` : "";
    owner["description"] = `${described}**${badge}:** ${assumed}`;
  });
}

/** @param owner the innermost part that has a description of its own: no extension, and no schema of a parameter */
function visit(node: Node, owner: Node, add: (owner: Node, assumed: string) => void): void {
  if (typeof node["x-assumed"] === "string") add(owner, node["x-assumed"]);
  for (const [key, value] of Object.entries(node)) {
    if (typeof value !== "object" || value === null) continue;
    const isPart =
      node === owner && !key.startsWith("x-") && !Array.isArray(value) && !(key === "schema" && "in" in node);
    visit(value as Node, isPart ? (value as Node) : owner, add);
  }
}
