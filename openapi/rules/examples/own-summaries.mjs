import { examplesOf, operationsOf, webhooksOf } from "../model/operations.mjs";

/** Readers choose an example by its summary. Receives the whole bundle: lists of errors show all errors together. */
export default function ownSummaries(document) {
  const shared = document.components?.examples ?? {};
  const errors = Object.entries(shared)
    .filter(([, example]) => isError(example))
    .map(([name, example]) => ({ list: "errors", example, path: ["components", "examples", name] }));
  const others = [...operationsOf(document), ...webhooksOf(document)].flatMap(({ operation, path }) =>
    [...examplesOf(operation)]
      .map(([place, example]) => ({
        list: [...path, ...place].slice(0, -1).join("/"),
        example: shared[example.$ref?.split("/").at(-1)] ?? example,
        path: [...path, ...place],
      }))
      .filter(({ example }) => !isError(example)),
  );
  const first = new Map();
  return [...errors, ...others].flatMap(({ list, example: { summary }, path }) => {
    const key = `${list} ${summary}`;
    const [name, known] = [path.at(-1), first.get(key)];
    first.set(key, known ?? name);
    if (known === undefined) return [];
    return [
      { message: `The example \`${name}\` has the summary of \`${known}\`: say how the two differ.`, path },
    ];
  });
}

const isError = ({ value }) => value?.success === false;
