import type { Contract, Environment } from "../contract.ts";
import { environmentsOf, operationsOf } from "../environments.ts";
import { usedComponents } from "./components.ts";

const titles = { live: "Live", test: "Test" };

/**
 * The contract of one environment. Its server URLs contain the environment's prefix, so paths and operation names are
 * the same in both documents.
 */
export function environmentContract(contract: Contract, environment: Environment): object {
  const title = titles[environment];
  const { routes } = environmentsOf(contract)[environment];
  const own = operationsOf(contract).filter((operation) => operation.environment === environment);
  const paths: Record<string, object> = {};
  for (const { route, method, operation } of own) {
    const named = {
      ...operation,
      operationId: nameOf(operation.operationId),
      summary: operation.summary.replace(` (${title})`, ""),
    };
    paths[route] = { ...paths[route], [method]: withOperationNames(named) };
  }
  const { description } = contract.info;
  return {
    ...contract,
    info: {
      ...contract.info,
      title: `${contract.info.title} (${title})`,
      description: `This document has the operations of ${title}; their paths are relative to the server URL.\n\n${description}`,
    },
    servers: contract.servers.map(({ url }) => ({
      url: url + routes,
      description: serverDescription(url, environment),
    })),
    paths,
    components: usedComponents(contract, paths),
  };
}

function serverDescription(url: string, environment: Environment): string {
  const { hostname } = new URL(url);
  if (hostname !== "127.0.0.1") return `${titles[environment]} on ${hostname}.`;
  return `${environment === "live" ? "Simulated Live" : "Test"} in the local sandbox.`;
}

/** The operationId without the name of its environment: createSession for createTestSession. */
const nameOf = (operationId: string): string => operationId.replace(/(Live|Test)(?=[A-Z])/, "");

/** A copy in which links name the operations of this document. */
function withOperationNames<Part>(node: Part): Part {
  return JSON.parse(JSON.stringify(node), (key, value) =>
    key === "operationId" && typeof value === "string" ? nameOf(value) : value,
  );
}
