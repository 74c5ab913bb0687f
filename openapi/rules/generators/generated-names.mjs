import { operationsOf, webhooksOf } from "../model/operations.mjs";

const endings = [
  "",
  "Body",
  "Data",
  "Error",
  "Errors",
  "Params",
  "Ref",
  "Request",
  "Response",
  "Responses",
  "Result",
];

/** Generators name the types of an operation after its operationId, with one of these endings. */
export default function generatedNames(document) {
  const made = new Map(
    [...operationsOf(document), ...webhooksOf(document)].flatMap(({ operation }) =>
      endings.map((ending) => [`${operation.operationId}${ending}`.toLowerCase(), operation.operationId]),
    ),
  );
  return Object.keys(document.components?.schemas ?? {}).flatMap((name) => {
    const operationId = made.get(name.toLowerCase());
    if (!operationId) return [];
    return [
      {
        message: `Generators make the name ${name} from the operationId ${operationId}: name the schema after what it holds.`,
        path: ["components", "schemas", name],
      },
    ];
  });
}
