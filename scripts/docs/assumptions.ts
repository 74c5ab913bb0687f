import { readFile } from "node:fs/promises";
import { slug } from "github-slugger";
import type { JudgedAssumption } from "../evidence/judged.ts";
import { type Status, statusText } from "../evidence/status.ts";
import { fromRoot } from "../paths.ts";

/** The assumptions that `npm run generate` found. */
export async function readAssumptions(): Promise<JudgedAssumption[]> {
  return JSON.parse(await readFile(fromRoot("generated", "assumptions.json"), "utf8")).assumptions;
}

/** The status for a reader, for example `Confirmed on 2026-11-26`. */
export const badgeOf = (status: Status): string =>
  statusText(status).replace(/^./, (first) => first.toUpperCase());

/** The address of an assumption's card, relative to the guides. */
export const cardOf = ({ name }: Pick<JudgedAssumption, "name">): string => `assumptions.md#${slug(name)}`;

/** A card for each assumption, grouped by the resource that makes it, as Markdown. */
export function assumptionCards(assumptions: readonly JudgedAssumption[]): string {
  const groups = Map.groupBy(assumptions, ({ places: [place = ""] }) => resources[place.split("/")[0] ?? ""]);
  return [...groups]
    .flatMap(([resource = "Operations", cards]) => [`### ${resource}`, ...cards.map(card)])
    .join("\n\n");
}

/** The folders of openapi/ that hold what belongs to one resource. */
const resources: Record<string, string> = {
  common: "Every request",
  errors: "Errors",
  events: "Webhooks",
  modifications: "Modifications",
  pos: "POS",
  sessions: "Sessions",
};

function card({ name, assumed, places, ...status }: JudgedAssumption): string {
  const [, what = assumed, why = "the vendor does not state it"] =
    /^(.*?)(?:; (?=(?:the|its?|neither) (?:vendor|guide|public|value|name))|, (?:because|since) )(.*?)\.?$/.exec(
      assumed,
    ) ?? [];
  const evidence = status.evidence
    ? `\`openapi/evidence/${status.evidence}\``
    : "none yet; [hand in what you saw](evidence.md)";
  return `<div class="assumption">

#### \`${name}\`

<span class="badge ${status.status}">${badgeOf(status)}</span> ${what.replace(/\.?$/, ".")}

- **Why:** ${why}.
- **Where:** ${[...new Set(places.map(placeName))].join(", ")}.
- **Evidence:** ${evidence}.

</div>`;
}

/** `common/schemas/Amount.yaml#/properties/value` is shown as "`value` of `Amount`". */
function placeName(place: string): string {
  const [, owner = "", pointer = ""] = /([^/]+)\.yaml#\/(.*)$/.exec(place) ?? [];
  const member = pointer
    .split("/")
    .findLast((part) => !/^(\d*|properties|get|post|schema|items)$/.test(part));
  return member ? `\`${member.replace(/^x-/, "")}\` of \`${owner}\`` : `\`${owner}\``;
}

type Node = Record<string, unknown>;

/**
 * Adds to the description of each part of the contract the assumptions that it makes, with their status, which is a link
 * to the assumption's card: Redoc shows descriptions, and no extension such as `x-assumed`.
 */
export function addBadges(contract: object, assumptions: readonly JudgedAssumption[], base = "/"): void {
  const bySentence = new Map(assumptions.map((assumption) => [assumption.assumed, assumption]));
  visit(contract as Node, contract as Node, (owner, assumed) => {
    const assumption = bySentence.get(assumed);
    const text = badgeOf(assumption ?? { status: "assumed" });
    const badge = assumption ? `[${text}](${base}${cardOf(assumption).replace(".md", "/")})` : text;
    const described = owner["description"] ? `${String(owner["description"]).trimEnd()}\n\n` : "";
    owner["description"] = `${described}**${badge}** ${assumed}`;
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
