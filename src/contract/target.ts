import { parametersOf } from "./parameters.ts";

/** Path and query of a request. */
export interface Target {
  path: string;
  /** The parameters by name; a repeated one is an array of its values. */
  query: Record<string, string | string[]>;
}

/** A path that URL parsing would not change, so that parsing can be skipped. */
const plainPath = /^(?:\/[\w-]+)+$/;

/** Returns the path and query of a request target. A plain path is not parsed as a URL, because that is slow. */
export function readTarget(target: string): Target {
  if (plainPath.test(target)) return { path: target, query: Object.create(null) };
  const { pathname, search } = new URL(`http://any.example${target}`);
  return { path: pathname, query: readQuery(parametersOf(search)) };
}

/** The parameters of a query by name; a repeated one is an array of its values. */
export function readQuery(searchParams: URLSearchParams): Target["query"] {
  const query: Target["query"] = Object.create(null);
  // Each parameter is looked at once: `getAll` for each name would be quadratic.
  for (const [name, value] of searchParams) {
    const known = query[name];
    if (known === undefined) query[name] = value;
    else if (Array.isArray(known)) known.push(value);
    else query[name] = [known, value];
  }
  return query;
}
