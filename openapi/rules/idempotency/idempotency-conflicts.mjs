import { errorExamples, examplesPath, nameOf, parameterOf } from "../model/operations.mjs";

/** Whoever may send an Idempotency-Key is told, word by word, how reusing it wrongly is answered. */
export default function idempotencyConflicts(operation, { messages, ...header }, { path }) {
  if (!parameterOf(operation, header)) return [];
  const response = operation.responses?.["409"];
  if (!response)
    return [
      {
        message: `${nameOf(path)} takes ${header.name} but documents no 409: add it to its responses.`,
        path: [...path, "responses"],
      },
    ];
  const shown = errorExamples(response).map(({ error }) => error.message);
  return messages
    .filter((message) => !shown.includes(message))
    .map((message) => ({
      message: `The answer 409 shows no example with the message "${message}": add one, word by word.`,
      path: examplesPath(path, "409"),
    }));
}
