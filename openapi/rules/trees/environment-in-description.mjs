import { environmentOf, title } from "../model/environments.mjs";
import { nameOf } from "../model/operations.mjs";

/** The last line of a description. */
export const environmentLine = /\s*^Environment: \S+\s*$/m;

/** A reader, or a program that picks an operation by its text, sees which environment an operation acts on. */
export default function environmentInDescription({ description = "" }, _options, context) {
  const { path, documentInventory } = context;
  const environment = environmentOf(documentInventory.resolved, path[1]);
  if (!environment) return [];
  const line = `Environment: ${title(environment.name)}.`;
  if (description.trimEnd().split("\n").at(-1) === line) return [];
  return [
    {
      message: `${nameOf(path)} does not say which environment it acts on: end its description with "${line}"`,
      path: [...path, "description"],
    },
  ];
}
