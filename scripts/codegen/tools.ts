/** A document in generated/ that a tool reads. */
export type Bundle = "openapi.yaml" | "openapi.json";

/** A public tool that reads the contract, and how to call it. */
export interface Tool {
  /** What the command line calls it; also its folder in tests/codegen/tools/ or its file in tests/codegen/parsers/. */
  name: string;
  /** The npm package whose version the page shows. */
  package: string;
  /** What comes out. A `client` makes the calls of the journey; `schemas` and `mocks` have a program that uses them. */
  kind: "client" | "types" | "schemas" | "mocks" | "parser";
  input: Bundle;
  /**
   * The program in node_modules/.bin and its arguments, run in the tool's folder. `{input}` is the path of the bundle,
   * which configuration files read from the variable INPUT. A parser has no command: its file is run.
   */
  command?: string[];
  /** The file that takes what the command prints, for a tool that writes to stdout. */
  stdout?: string;
  /** Sentences for users in Markdown: which option to set and why, and how to get around a fault of the tool. */
  advice?: string;
  /** Part of the share that every change runs. */
  everyChange?: true;
}

/** The tools of the matrix, in the order of the page. */
export const tools: Tool[] = [
  {
    name: "hey-api",
    package: "@hey-api/openapi-ts",
    kind: "client",
    input: "openapi.yaml",
    command: ["openapi-ts", "-i", "{input}", "-o", "generated", "--no-log-file"],
    everyChange: true,
  },
  {
    name: "orval-fetch",
    package: "orval",
    kind: "client",
    input: "openapi.yaml",
    command: ["orval", "--config", "orval.config.mjs"],
    advice:
      'Set `client: "fetch"`. The functions call the global `fetch` with a path only: set `baseUrl`, or set `override.mutator` to a `fetch` that adds the server and the API key.',
    everyChange: true,
  },
  {
    name: "orval-zod",
    package: "orval",
    kind: "schemas",
    input: "openapi.yaml",
    command: ["orval", "--config", "orval.config.mjs"],
    advice: 'Set `client: "zod"`.',
  },
  {
    name: "orval-msw",
    package: "orval",
    kind: "mocks",
    input: "openapi.yaml",
    command: ["orval", "--config", "orval.config.mjs"],
    advice:
      'Set `mock: true`, `mode: "split"` and `schemas: "model"`. Without `schemas`, the file of example values lacks its imports and does not compile.',
  },
  {
    name: "swagger-typescript-api",
    package: "swagger-typescript-api",
    kind: "client",
    input: "openapi.yaml",
    command: ["swagger-typescript-api", "generate", "-p", "{input}", "-o", "generated", "-n", "api.ts"],
    advice: "Send the API key with `securityWorker`.",
  },
  {
    name: "kubb",
    package: "@kubb/core",
    kind: "client",
    input: "openapi.yaml",
    command: ["kubb", "generate", "--config", "kubb.config.mjs"],
    advice:
      'Set `collisionDetection: true` in `pluginOas` and `enumType: "inlineLiteral"` in `pluginTs`: otherwise nested enums get names that end in a number or occur twice. Kubb\'s fetch client sends no `Content-Type`: set it with `setConfig({ headers })`, or the API responds with 415.',
  },
  {
    name: "oazapfts",
    package: "oazapfts",
    kind: "client",
    input: "openapi.yaml",
    command: ["oazapfts", "{input}", "generated/api.ts"],
    advice: "Set `defaults.headers` to send the API key.",
    everyChange: true,
  },
  {
    name: "openapi-typescript",
    package: "openapi-typescript",
    kind: "types",
    input: "openapi.yaml",
    command: ["openapi-typescript", "{input}", "--default-non-nullable=false", "-o", "generated/types.ts"],
    advice:
      "Set `--default-non-nullable=false`, or fields with a default are required in request types. The clients of this package are made with this tool.",
  },
  {
    name: "openapi-typescript-enum",
    package: "openapi-typescript",
    kind: "types",
    input: "openapi.yaml",
    command: [
      "openapi-typescript",
      "{input}",
      "--enum",
      "--default-non-nullable=false",
      "-o",
      "generated/types.ts",
    ],
    advice: "As above, with `--enum`.",
    everyChange: true,
  },
  {
    name: "openapi-zod-client",
    package: "openapi-zod-client",
    kind: "client",
    input: "openapi.yaml",
    command: ["openapi-zod-client", "{input}", "-o", "generated/api.ts"],
    advice: "The output needs Zod 3; Zodios does not support Zod 4.",
  },
  {
    name: "openapi-typescript-codegen",
    package: "openapi-typescript-codegen",
    kind: "client",
    input: "openapi.yaml",
    command: ["openapi", "-i", "{input}", "-o", "generated", "--useOptions"],
    advice: "The tool is no longer developed. Set `--useOptions`, and `OpenAPI.HEADERS` to send the API key.",
  },
  {
    name: "openapi-generator-plus",
    package: "openapi-generator-plus",
    kind: "client",
    input: "openapi.yaml",
    command: ["openapi-generator-plus", "-c", "config.yml", "-o", "generated", "{input}"],
    advice: "Uses the generator `@openapi-generator-plus/typescript-fetch-client-generator`.",
  },
  {
    name: "typed-openapi",
    package: "typed-openapi",
    kind: "client",
    input: "openapi.yaml",
    command: ["typed-openapi", "{input}", "-o", "generated/api.ts"],
    advice: "The application sends the request itself, in the `fetch` of the `Fetcher`.",
  },
  {
    name: "rtk-query",
    package: "@rtk-query/codegen-openapi",
    kind: "client",
    input: "openapi.yaml",
    command: ["rtk-query-codegen-openapi", "codegen.config.cjs"],
    advice: "Send the API key with `prepareHeaders` of `fetchBaseQuery`.",
  },
  {
    name: "ng-openapi-gen",
    package: "ng-openapi-gen",
    kind: "client",
    input: "openapi.yaml",
    command: ["ng-openapi-gen", "-i", "{input}", "-o", "generated"],
    advice: "Send the API key with an interceptor.",
  },
  {
    name: "openapi-qraft",
    package: "@openapi-qraft/cli",
    kind: "client",
    input: "openapi.yaml",
    command: [
      ...["openapi-qraft", "--plugin", "tanstack-query-react", "--plugin", "openapi-typescript"],
      ...["--service-name-base", "tags", "-o", "generated", "{input}"],
    ],
    advice:
      "Set `--service-name-base tags`: by default the first part of the path is the name of the service, so all operations are in one service `external`. Fields with a default are required in its request types.",
  },
  {
    name: "openapi-mcp-generator",
    package: "openapi-mcp-generator",
    kind: "client",
    input: "openapi.yaml",
    command: [
      ...["openapi-mcp-generator", "-i", "{input}", "-o", "generated", "--force"],
      ...["-b", "https://aviratopayments.com"],
    ],
    advice:
      "Set `-b` to the URL of the server, because the contract names two. The generated server reads the API keys from `API_KEY_TESTAPIKEY` and `API_KEY_LIVEAPIKEY`.",
  },
  {
    name: "effect",
    package: "@effect/openapi-generator",
    kind: "client",
    input: "openapi.yaml",
    command: ["openapigen", "-s", "{input}", "-n", "Avirato"],
    stdout: "generated/api.ts",
    advice: "Install the same beta of `effect`, `@effect/platform-node` and `@effect/platform-node-shared`.",
  },
  {
    name: "swagger-parser",
    package: "@apidevtools/swagger-parser",
    kind: "parser",
    input: "openapi.yaml",
    everyChange: true,
  },
  { name: "scalar", package: "@scalar/openapi-parser", kind: "parser", input: "openapi.yaml" },
  { name: "readme", package: "@readme/openapi-parser", kind: "parser", input: "openapi.yaml" },
  {
    name: "openapi-backend",
    package: "openapi-backend",
    kind: "parser",
    input: "openapi.yaml",
    advice:
      "Set `quick: true` and `ajvOpts: { strict: false }`: the tool reads OpenAPI 3.1, but validates documents by the rules of 3.0, and Ajv's strict mode refuses `x-` members.",
  },
  {
    name: "express-openapi-validator",
    package: "express-openapi-validator",
    kind: "parser",
    input: "openapi.yaml",
  },
  {
    name: "fastify-openapi-glue",
    package: "fastify-openapi-glue",
    kind: "parser",
    input: "openapi.yaml",
    advice:
      "Create Fastify with `ajv: { customOptions: { strict: false } }`, and set an error handler that responds with the contract's error envelope, because Fastify's own 400 has another body.",
  },
];
