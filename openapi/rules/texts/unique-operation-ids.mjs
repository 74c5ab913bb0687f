import { nameOf, operationsOf, webhooksOf } from "../model/operations.mjs";

/** Types and clients are named after the operationId, webhooks included. */
export default function uniqueOperationIds(document) {
  const first = new Map();
  return [...operationsOf(document), ...webhooksOf(document)].flatMap(({ operation, path }) => {
    const { operationId } = operation;
    const owner = first.get(operationId);
    if (!owner || operationId === undefined) {
      first.set(operationId, path);
      return [];
    }
    return {
      message: `${nameOf(path)} has the operationId ${operationId} of ${nameOf(owner)}: give it its own.`,
      path: [...path, "operationId"],
    };
  });
}
