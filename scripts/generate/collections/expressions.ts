// The runtime expressions of Arazzo that the journeys use, as the variables and checks of a collection.

/** What a request checks in its response. An empty path stands for the status. */
export interface Check {
  /** The members of the body that lead to the value. */
  path: string[];
  expected: string | number;
}

/**
 * Reads a criterion such as `$response.body#/data/status == 'pending'`.
 *
 * @throws {Error} when it has another form
 */
export function checkOf(condition: string): Check {
  const [, source = "", text = "", number = ""] = /^(\S+) == (?:'(.*)'|(\d+))$/.exec(condition) ?? [];
  if (source === "") throw new Error(`A collection cannot check ${condition}.`);
  const expected = number === "" ? text : Number(number);
  return { path: source === "$statusCode" ? [] : pathOf(source), expected };
}

/**
 * The members in `$response.body#/data/sessionId`.
 *
 * @throws {Error} when it is another expression
 */
export function pathOf(source: string): string[] {
  const [, pointer] = /^\$response\.body#\/(\S+)$/.exec(source) ?? [];
  if (!pointer) throw new Error(`A collection cannot read ${source}.`);
  return pointer.split("/");
}

/** The members as JavaScript that reads them: `.data[0].sessionId`. */
export const accessorOf = (path: string[]): string =>
  path.map((name) => (/^\d+$/.test(name) ? `[${name}]` : `.${name}`)).join("");

/** A payload or parameter in which each expression is a variable: `{{webcode}}` for `$inputs.webcode`. */
export function withVariables(value: unknown): unknown {
  if (value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value), (_, inner) =>
    typeof inner === "string" ? inner.replace(/^\$(?:inputs|steps\.\w+\.outputs)\.(\w+)$/, "{{$1}}") : inner,
  );
}

/** The names of the variables in a value. */
export const variablesIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/\{\{(\w+)\}\}/g)].map(([, name = ""]) => name);
