import { errorExamples, examplesPath, nameOf, parameterOf } from "../model/operations.mjs";

/** An operation that takes an Idempotency-Key shows both conflict messages of the guide, word by word. */
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
      message: `The response 409 shows no example with the message "${message}": add one, word by word.`,
      path: examplesPath(path, "409"),
    }));
}
