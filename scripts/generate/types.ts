import openapiTS, { astToString, type OpenAPI3, STRING } from "openapi-typescript";
import type { Contract } from "./contract.ts";

/** TypeScript types of every path, webhook and schema. */
export async function contractTypes(contract: Contract): Promise<string> {
  const ast = await openapiTS(contract as unknown as OpenAPI3, {
    alphabetize: false,
    // With `true`, a request would have to contain every field that has a default.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    // The list of a standard grows, and programs get such values as plain text from elsewhere.
    transform: (schema) => ("x-values" in schema ? STRING : undefined),
  });
  return astToString(ast);
}
