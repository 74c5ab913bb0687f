import SwaggerParser from "@apidevtools/swagger-parser";
import { document } from "../document.ts";

await SwaggerParser.validate(document);
