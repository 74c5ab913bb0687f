import assert from "node:assert/strict";
import { compileErrors, validate } from "@readme/openapi-parser";
import { document } from "../document.ts";

const result = await validate(document);
assert(result.valid, result.valid ? "" : compileErrors(result));
