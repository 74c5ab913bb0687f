import { sampleKeys } from "../../sample-sandbox.ts";
import type { Contract, ControlPlane } from "../contract.ts";
import { type CollectionFolder, collectionFolders } from "./requests.ts";

/** What the collections of Postman and Bruno have in common. */
export interface Collection {
  title: string;
  description: string;
  apiKeyHeader: string;
  idempotencyKeyHeader: string;
  /** The values suit a local sandbox. Those that responses fill start empty. */
  variables: { name: string; value: string }[];
  folders: CollectionFolder[];
}

/** The journeys of Test as a collection of requests. */
export async function collectionOf(contract: Contract, controlPlane: ControlPlane): Promise<Collection> {
  const { info, servers, components } = contract;
  const [, sandbox] = servers;
  const folders = await collectionFolders(contract, controlPlane);
  const outputs = folders.flatMap(({ requests }) => requests.flatMap((request) => request.outputs));
  return {
    title: `${info.title} (Test)`,
    description,
    apiKeyHeader: components.securitySchemes.TestApiKey.name,
    idempotencyKeyHeader: components.parameters.IdempotencyKey.name,
    variables: [
      { name: "baseUrl", value: sandbox.url },
      { name: "apiKey", value: sampleKeys.test },
      { name: "webcode", value: components.schemas.Webcode.examples[0] },
      ...[...new Set(outputs.map(({ variable }) => variable))].map((name) => ({ name, value: "" })),
    ],
    folders,
  };
}

const description = `Whole payments in Test, request by request. Each folder is a journey: send its requests in order, because each one
uses what earlier ones returned. Every POST has a fresh idempotency key.

1. Start a sandbox: \`npx -p avirato-payments-contract avirato sandbox --test-key ${sampleKeys.test}\`.
2. Run the whole collection. Every request checks that it gets the response that the contract documents.

The variables \`baseUrl\`, \`apiKey\` and \`webcode\` have the values of this sandbox. The requests to \`/_sandbox/\` do what a
customer does on the payment page. Only the sandbox has them.

Unofficial: not made, checked or endorsed by Avirato.
`;
