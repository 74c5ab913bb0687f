import { Converter } from "@apiture/openapi-down-convert";
import type { Contract } from "../contract.ts";

interface Document {
  info: { summary?: string };
  paths: Record<string, Record<string, { security: Record<string, string[]>[] }>>;
}

/**
 * The contract as OpenAPI 3.0.3. It has no webhooks, because 3.0 has none; the schemas of their events stay. Of the
 * examples of a schema it keeps the first one.
 */
export function openapi30(contract: Contract): object {
  // 3.0 ignores what stands beside a `$ref`; in an `allOf` it counts.
  const document = new Converter(contract, { allOfTransform: true }).convert() as Document;
  // The library leaves these two members of 3.1: a summary, and scopes of a scheme that is not OAuth.
  delete document.info.summary;
  for (const { security } of Object.values(document.paths).flatMap((item) => Object.values(item)))
    for (const requirement of security)
      for (const scheme of Object.keys(requirement)) requirement[scheme] = [];
  return document;
}
