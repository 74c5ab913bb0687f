import { isDeepStrictEqual } from "node:util";
import { listedValues, memberOf } from "../model/schemas.mjs";

/**
 * The codes that the API sends may grow, so the schema of an error takes other codes than the known ones.
 * Receives an error response.
 */
export function openCodes(response, _options, { path }) {
  const schema = response.content?.["application/json"]?.schema;
  const codes = memberOf({ allOf: memberOf(schema, "error") }, "code");
  const isOpen = (code) => !code.enum && (!code.anyOf || code.anyOf.some((branch) => !branch.enum));
  return codes
    .filter((code) => !isOpen(code))
    .map(() => ({
      message: "`error.code` takes only the known codes: give it `anyOf`, with a branch for any other code.",
      path: [...path, "content", "application/json", "schema"],
    }));
}

/** The branch of an open list excludes exactly the values that the other branches know. */
export function openBranches(schema, _options, { path }) {
  const branches = schema?.anyOf ?? [];
  const excluded = branches.flatMap((branch) => [
    branch.not?.enum ?? [],
    ...Object.values(branch.properties ?? {}).map((member) => member.not?.enum ?? []),
  ]);
  const others = excluded.flat();
  if (others.length === 0) return [];
  const known =
    listedValues(schema) ??
    branches.flatMap(({ discriminator }) => Object.keys(discriminator?.mapping ?? {}));
  if (isDeepStrictEqual([...known].sort(), [...others].sort())) return [];
  return [
    {
      message: `The branch for other values excludes [${others.join(", ")}], but the known ones are [${known.join(", ")}]: make the two lists equal.`,
      path: [...path, "anyOf"],
    },
  ];
}
