import { isDeepStrictEqual } from "node:util";
import { environmentOf } from "../model/environments.mjs";
import { nameOf } from "../model/operations.mjs";

/** An operation asks for an API key with the scope of the tree that it is in, and for nothing else. */
export default function scopeOfTree({ security }, _options, { path, documentInventory }) {
  const environment = environmentOf(documentInventory.resolved, path[1]);
  if (!environment)
    return [
      {
        message: `${nameOf(path)} is in no tree: begin its path with the routes of an environment in x-environment.`,
        path: ["paths"],
      },
    ];
  // An environment without a scope is the finding of api-key-header.
  if (!environment.scope) return [];
  if (isDeepStrictEqual(security, [{ [environment.scheme]: [environment.scope] }])) return [];
  return [
    {
      message: `${nameOf(path)} does not ask for the scope of its tree: set security to \`- ${environment.scheme}: [${environment.scope}]\`.`,
      path: [...path, "security"],
    },
  ];
}
