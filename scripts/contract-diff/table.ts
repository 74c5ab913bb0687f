import { styleText } from "node:util";
import type { Change } from "./changes.ts";

const colours = { breaking: "red", unclassified: "yellow", "non-breaking": "green" } as const;

/** A line for each change: its class, where it is, and what it is. */
export function table(changes: readonly Change[]): string {
  const places = changes.map(({ pointer }) => place(pointer));
  const width = Math.max(...places.map((text) => text.length));
  return changes
    .map(({ class: name, what }, index) => {
      const coloured = styleText(colours[name], name.padEnd(12), { stream: process.stdout });
      return `${coloured}  ${(places[index] ?? "").padEnd(width)}  ${what}`;
    })
    .join("\n");
}

/** `POST /payment/session requestBody amount value` for the pointer to that member. */
function place(pointer: string): string {
  const parts = pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  const [root, name, method, ...rest] = parts;
  const isPath = root === "paths";
  if (!isPath && root !== "webhooks") return parts.join(" ");
  const operation = isPath ? [method?.toUpperCase(), name] : ["webhook", name];
  return [...operation, ...rest.filter((part) => !scaffolding.has(part))].filter(Boolean).join(" ");
}

/** What a pointer goes through on its way and nobody needs to read. */
const scaffolding = new Set(["content", "application/json", "schema", "properties"]);
