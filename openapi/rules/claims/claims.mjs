// What the contract claims about the vendor's API, place by place, so that each claim has a source or is marked.

/** Members of `x-` that say nothing about the vendor: words for people, and the marks themselves. */
const words = new Set([
  "x-assumed",
  "x-assumed-constraints",
  "x-message",
  "x-expected",
  "x-touches",
  "x-resend",
  "x-enum-varnames",
  "x-enum-descriptions",
]);

/** The keywords of JSON Schema 2020-12 that refuse values or say what a value means. */
export const constraints = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
  "additionalProperties",
  "unevaluatedProperties",
  "propertyNames",
  "patternProperties",
  "dependentRequired",
  "dependentSchemas",
  "prefixItems",
  "unevaluatedItems",
  "contains",
  "minContains",
  "maxContains",
  "contentEncoding",
  "contentMediaType",
  "contentSchema",
  "if",
  "then",
  "else",
  "const",
  "default",
  "not",
];

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const joined = (...steps) =>
  steps.map((step) => String(step).replaceAll("~", "~0").replaceAll("/", "~1")).join("/");

/**
 * Every claim below a node, as `{ place, holder, constraint? }`: the JSON pointer of the claim, the object where an
 * `x-assumed` about it stands, and the keyword of a constraint. An `x-assumed` speaks for its own object only, never for
 * what is nested inside.
 */
export function* claimsOf(node, kind, pointer = "") {
  yield* readers[kind](node, pointer);
}

const readers = {
  *schema(node, pointer) {
    if (!isObject(node)) return;
    const claim = (...steps) => ({ place: `${pointer}/${joined(...steps)}`, holder: node });
    for (const constraint of constraints.filter((name) => name in node))
      yield { ...claim(constraint), constraint };
    for (const value of node.enum ?? []) yield claim("enum", value);
    for (const name of node.required ?? []) yield claim("required", name);
    for (const name of Object.keys(node.properties ?? {})) yield claim("properties", name);
    for (const value of Object.keys(node.discriminator?.mapping ?? {}))
      yield claim("discriminator", "mapping", value);
    yield* extensions(node, pointer);
    for (const [name, member] of Object.entries(node.properties ?? {}))
      yield* readers.schema(member, `${pointer}/properties/${joined(name)}`);
    yield* readers.schema(node.items, `${pointer}/items`);
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      for (const [index, branch] of (node[keyword] ?? []).entries())
        yield* readers.schema(branch, `${pointer}/${keyword}/${index}`);
  },
  *parameter(node, pointer) {
    yield { place: `${pointer}/name`, holder: node };
    yield* extensions(node, pointer);
    yield* readers.schema(node.schema, `${pointer}/schema`);
  },
  *header(node, pointer) {
    yield { place: `${pointer}/schema`, holder: node };
    yield* extensions(node, pointer);
    yield* readers.schema(node.schema, `${pointer}/schema`);
  },
  *extensions(node, pointer) {
    yield* extensions(node, pointer);
  },
  *securityScheme(node, pointer) {
    yield { place: `${pointer}/name`, holder: node };
    yield* extensions(node, pointer);
  },
  *response(node, pointer) {
    yield* extensions(node, pointer);
    for (const name of Object.keys(node.headers ?? {}))
      yield { place: `${pointer}/headers/${joined(name)}`, holder: node };
  },
  *example(node, pointer) {
    if (node.value?.error) yield { place: `${pointer}/value/error`, holder: node };
    yield* extensions(node, pointer);
  },
  *operation(node, pointer) {
    yield { place: `${pointer}/operationId`, holder: node };
    yield* extensions(node, pointer);
    for (const [status, response] of Object.entries(node.responses ?? {}))
      yield { place: `${pointer}/responses/${joined(status)}`, holder: node, response };
  },
};

/** The claims of the `x-` members of a node. Where a member is an object, the mark stands inside it. */
function* extensions(node, pointer) {
  for (const [name, value] of Object.entries(node)) {
    if (!name.startsWith("x-") || words.has(name)) continue;
    yield* extension(value, `${pointer}/${joined(name)}`, node);
  }
}

function* extension(value, place, holder) {
  if (Array.isArray(value) && value.some(isObject)) {
    for (const [index, entry] of value.entries()) {
      yield { place: `${place}/${index}`, holder: entry };
      // A nested member, such as `x-retry` of an error code, belongs to the component.
      for (const name of Object.keys(entry).filter((key) => key.startsWith("x-") && !words.has(key)))
        yield { place: `${place}/${index}/${joined(name)}`, holder };
    }
  } else if (isObject(value)) {
    const parts = Object.entries(value).filter(([name]) => !words.has(name));
    const hasOnlyParts = parts.length > 0 && parts.every(([, part]) => isObject(part));
    if (hasOnlyParts && !("x-assumed" in value))
      for (const [name, part] of parts) yield { place: `${place}/${joined(name)}`, holder: part };
    else yield { place, holder: value };
  } else yield { place, holder };
}

/** What a file of the contract holds, by its place below openapi/. */
const kinds = [
  [/^(live|test|events)\/[^/]+\.yaml$/, "pathItem"],
  [/\/schemas\//, "schema"],
  [/\/parameters\//, "parameter"],
  [/\/headers\//, "header"],
  [/\/responses\//, "response"],
  [/\/examples\//, "example"],
  [/^common\/ApiKey\.yaml$/, "extensions"],
  [/^common\/(Live|Test)ApiKey\.yaml$/, "securityScheme"],
];

readers.pathItem = function* pathItem(node, pointer) {
  for (const [method, operation] of Object.entries(node))
    if (isObject(operation)) yield* readers.operation(operation, `${pointer}/${method}`);
};

const ofComponents = {
  securitySchemes: "securityScheme",
  schemas: "schema",
  parameters: "parameter",
  headers: "header",
  responses: "response",
  examples: "example",
};

/** A whole document in one file, as the fixtures of the rules are. */
readers.document = function* document(node, pointer) {
  for (const root of ["paths", "webhooks"])
    for (const [name, item] of Object.entries(node[root] ?? {}))
      yield* readers.pathItem(item, `${pointer}/${root}/${joined(name)}`);
  for (const [group, kind] of Object.entries(ofComponents))
    for (const [name, component] of Object.entries(node.components?.[group] ?? {}))
      if (!component.$ref) yield* readers[kind](component, `${pointer}/components/${group}/${joined(name)}`);
};

/**
 * Every claim of the contract's files, as `{ place, isMarked, constraint? }`. A claim is marked by an `x-assumed` of its
 * own object; that of a status also by one of the response component behind it. A constraint is marked only if
 * `x-assumed-constraints` of its object lists it, so that an older sentence does not speak for a newer constraint.
 *
 * @param files the parsed files by their path below openapi/; `openapi.yaml` is the entry
 */
export function* claimsOfFiles(files) {
  for (const [file, document] of files) {
    const kind = file === "openapi.yaml" ? "document" : kinds.find(([pattern]) => pattern.test(file))?.[1];
    if (!kind) continue;
    for (const { place, holder, response, constraint } of claimsOf(document, kind)) {
      const component = response?.$ref && files.get(resolved(file, response.$ref));
      const hasMark = [holder, component].some((node) => node?.["x-assumed"] !== undefined);
      const isListed = !constraint || (holder["x-assumed-constraints"] ?? []).includes(constraint);
      yield { place: `${file}#${place}`, isMarked: hasMark && isListed, constraint };
    }
  }
}

const resolved = (file, reference) => new URL(reference, `file:///${file}`).pathname.slice(1);
