import { styleText } from "node:util";
import type { Change } from "./change.ts";

const colours = { breaking: "red", unclassified: "yellow", "non-breaking": "green" } as const;

/** Returns a line for each change: its class, its place and its sentence. */
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

/** The place of a pointer in readable form, for example `POST /payment/session requestBody amount value`. */
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

/** Parts of a pointer that tell a reader nothing. */
const scaffolding = new Set(["content", "application/json", "schema", "properties"]);
