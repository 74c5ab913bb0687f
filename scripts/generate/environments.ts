import {
  type Contract,
  type Environment,
  type EnvironmentConstants,
  type Method,
  methods,
  type Operation,
} from "./contract.ts";

/** Scope and route prefix of each environment, as its security scheme states them, and the prefix of its keys. */
export function environmentsOf(contract: Contract): Record<Environment, EnvironmentConstants> {
  const { LiveApiKey, TestApiKey } = contract.components.securitySchemes;
  const { prefixes } = contract["x-api-key"]["x-key-form"];
  const entries = [LiveApiKey, TestApiKey].map(({ "x-environment": { name, ...constants } }) => [
    name,
    { ...constants, keyPrefix: prefixes[name] },
  ]);
  return Object.fromEntries(entries);
}

/** An operation with its place. `route` is the path below the environment's prefix. */
export interface PlacedOperation {
  environment: Environment;
  method: Method;
  path: string;
  route: string;
  operation: Operation;
}

/**
 * Every operation of both environments.
 *
 * @throws {Error} when an operation asks for the scope of no environment.
 */
export function operationsOf(contract: Contract): PlacedOperation[] {
  const environments = Object.entries(environmentsOf(contract)) as [Environment, EnvironmentConstants][];
  return Object.entries(contract.paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      const [scope] = Object.values(operation.security[0] ?? {}).flat();
      const [environment, constants] = environments.find(([, { scope: own }]) => own === scope) ?? [];
      if (!environment || !constants)
        throw new Error(`${operation.operationId}: no environment has the scope ${scope}.`);
      return [{ environment, method, path, route: path.slice(constants.routes.length), operation }];
    }),
  );
}
