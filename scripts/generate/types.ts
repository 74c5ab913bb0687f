import openapiTS, { astToString, NUMBER, type OpenAPI3, STRING } from "openapi-typescript";
import ts from "typescript";
import type { Contract } from "./contract.ts";

/** TypeScript types of every path, webhook and schema. */
export async function contractTypes(contract: Contract): Promise<string> {
  // A copy, because the library rewrites schemas in the document, from which other files are built.
  const ast = await openapiTS(structuredClone(contract) as unknown as OpenAPI3, {
    alphabetize: false,
    // With `true`, a request would have to contain every field that has a default.
    defaultNonNullable: false,
    rootTypes: true,
    rootTypesNoSchemaPrefix: true,
    silent: true,
    transform(schema) {
      // The list of a standard grows, and programs get such values as plain text from elsewhere.
      if ("x-values" in schema) return STRING;
      // Every value outside a list. A plain `string` beside the list would swallow it, and editors would not complete it.
      if ("not" in schema && schema.not) return open(schema.type === "integer" ? NUMBER : STRING);
      return undefined;
    },
  });
  return astToString(ast);
}

const open = (type: ts.TypeNode) =>
  ts.factory.createIntersectionTypeNode([type, ts.factory.createTypeLiteralNode([])]);
