import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { parse } from "yaml";
import { claimsOfFiles } from "./claims.mjs";
import { coverage } from "./facts.mjs";

/** Every place of these files that neither a fact of the vendor covers nor an `x-assumed` marks. */
export function unmarkedClaims(files, facts) {
  const { covers } = coverage(facts);
  return [...claimsOfFiles(files)].filter(({ place, isMarked }) => !isMarked && !covers(place));
}

/** What the contract says about the vendor's API has a source or is marked as assumed. */
export default function markedClaims(_document, _options, { documentInventory }) {
  const { document, referencedDocuments } = documentInventory;
  const files = new Map([["openapi.yaml", document.data]]);
  let facts = [];
  // A document that is no file, like those of the fixtures, has no facts beside it.
  if (document.source) {
    const folder = dirname(document.source);
    for (const [path, { data }] of Object.entries(referencedDocuments))
      files.set(relative(folder, path), data);
    ({ facts } = parse(readFileSync(join(folder, "facts.yaml"), "utf8")));
  }
  return unmarkedClaims(files, facts).map(({ place, constraint }) => {
    const listed = constraint ? ` and list ${constraint} in its x-assumed-constraints` : "";
    return {
      message: `${place} is neither a fact nor marked: name its source in facts.yaml, or add an x-assumed to the object that holds it${listed}.`,
      path: [],
    };
  });
}
