// tier: nightly
import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { brunoFiles } from "../../../../scripts/generate/collections/bruno.ts";
import { collectionOf } from "../../../../scripts/generate/collections/collection.ts";
import { postmanCollection } from "../../../../scripts/generate/collections/postman.ts";
import { fromRoot } from "../../../../scripts/paths.ts";
import { bundledContract, controlPlane, generated, notice } from "./sources.ts";

it("the collection for Postman is what its generator makes of the journeys", async () => {
  const collection = await collectionOf(bundledContract(), controlPlane);
  const file = await generated("collections/avirato.postman_collection.json");
  expect(postmanCollection(collection, notice)).toEqual(JSON.parse(file));
});

it("the collection for Bruno is what its generator makes of the journeys", async () => {
  const files = brunoFiles(await collectionOf(bundledContract(), controlPlane), notice);
  const written = globSync("**/*.*", { cwd: fromRoot("generated", "collections", "bruno") });
  expect([...files.keys()].toSorted()).toEqual(written.toSorted());
  for (const [path, text] of files) expect(text, path).toBe(await generated(`collections/bruno/${path}`));
});
