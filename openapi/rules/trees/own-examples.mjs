import { environmentOf, environmentsOf } from "../model/environments.mjs";
import { examplesOf, nameOf, operationsOf } from "../model/operations.mjs";

/** Receives the whole bundle, in which `npm run generate` leaves each operation the examples of its own environment. */
export default function ownExamples(document) {
  const environments = environmentsOf(document).map(({ name }) => name);
  const shared = document.components?.examples ?? {};
  const strange = Object.entries(shared).flatMap(([name, { "x-environment": only }]) => {
    if (only === undefined || environments.includes(only)) return [];
    return [
      {
        message: `${only} is no environment: name ${environments.join(" or ")} in x-environment, or remove it.`,
        path: ["components", "examples", name, "x-environment"],
      },
    ];
  });
  return [...strange, ...[...operationsOf(document)].flatMap((row) => foreign(document, shared, row))];
}

function foreign(document, shared, { operation, path }) {
  const own = environmentOf(document, path[1])?.name;
  return [...examplesOf(operation)].flatMap(([place, example]) => {
    const { "x-environment": only = own } = shared[example.$ref?.split("/").at(-1)] ?? example;
    if (only === own) return [];
    return [
      {
        message: `${nameOf(path)} has an example that only ${only} has: \`npm run generate\` has to leave it out.`,
        path: [...path, ...place],
      },
    ];
  });
}
