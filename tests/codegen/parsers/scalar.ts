import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { validate } from "@scalar/openapi-parser";
import { document } from "../document.ts";

const { valid, errors } = await validate(await readFile(document, "utf8"));
assert(valid, JSON.stringify(errors));
