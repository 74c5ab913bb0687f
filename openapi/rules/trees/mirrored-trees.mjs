import { isDeepStrictEqual } from "node:util";
import { environmentOf, environmentsOf, title } from "../model/environments.mjs";
import { nameOf, operationsOf } from "../model/operations.mjs";
import { environmentLine } from "./environment-in-description.mjs";

/** The first environment is the model; the trees of the others are its mirror images. */
export default function mirroredTrees(document) {
  const [model, ...others] = environmentsOf(document);
  return others.flatMap((other) => [
    ...differences(document, model, other, twinNames(other)),
    ...strangers(document, other, model),
  ]);
}

/** createSession has the twin createTestSession; "Create a session" has "Create a session (Test)". */
function twinNames({ name }) {
  return ({ operationId, summary }) => ({
    operationId: operationId?.replace(/^[a-z]+/, `$&${title(name)}`),
    summary: `${summary} (${title(name)})`,
  });
}

function differences(document, from, to, names) {
  return operationsIn(document, from).flatMap(({ operation, path }) => {
    const twinPath = moved(path, from, to);
    const twin = document.paths[twinPath[1]]?.[twinPath[2]];
    if (!twin) return [absent(path, twinPath, to)];
    const named = names(operation);
    // Scope and environment have rules of their own.
    const wanted = { ...withoutEnvironment(operation), ...named, security: twin.security };
    return [...differingMembers(wanted, withoutEnvironment(twin))].map(([member, ...inner]) => {
      const mend = named[member] ? `it must be "${named[member]}"` : "make the two equal";
      return {
        message: `${nameOf(twinPath)} is not the mirror image of ${nameOf(path)}: ${[member, ...inner].join(".")} differs, ${mend}.`,
        path: [...twinPath, member],
      };
    });
  });
}

/** An operation without its line of the environment. */
const withoutEnvironment = ({ description, ...operation }) => ({
  ...operation,
  ...(description === undefined ? {} : { description: description.replace(environmentLine, "") }),
});

/** Operations that the model does not have. */
const strangers = (document, from, model) =>
  operationsIn(document, from).flatMap(({ path }) => {
    const twinPath = moved(path, from, model);
    return document.paths[twinPath[1]]?.[twinPath[2]] ? [] : [absent(path, twinPath, model)];
  });

const absent = (path, twinPath, { name }) => ({
  message: `${nameOf(path)} has no mirror image: add ${nameOf(twinPath)} to the ${title(name)} tree.`,
  path: ["paths"],
});

const operationsIn = (document, { name }) =>
  [...operationsOf(document)].filter(({ path }) => environmentOf(document, path[1])?.name === name);

const moved = ([root, route, method], from, to) => [
  root,
  to.routes + route.slice(from.routes.length),
  method,
];

/** The members that differ, and within objects and lists which entry does. */
function* differingMembers(one, other, depth = 2) {
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    if (isDeepStrictEqual(one[key], other[key])) continue;
    const nested = depth > 1 && [one[key], other[key]].every((value) => value && typeof value === "object");
    if (!nested) yield [key];
    else for (const inner of differingMembers(one[key], other[key], depth - 1)) yield [key, ...inner];
  }
}
