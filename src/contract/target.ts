/** Path and query of a request. */
export interface Target {
  path: string;
  /** The parameters by name; a repeated one is an array of its values. */
  query: Record<string, string | string[]>;
}

/** A path with nothing in it that a URL would write another way. */
const plainPath = /^(?:\/[\w-]+)+$/;

/** Reads path and query as they stand in a request's first line; reading a URL costs more, so a plain path is none. */
export function readTarget(target: string): Target {
  if (plainPath.test(target)) return { path: target, query: Object.create(null) };
  const { pathname, searchParams } = new URL(`http://any.example${target}`);
  return { path: pathname, query: readQuery(searchParams) };
}

/** The parameters of a query by name; a repeated one is an array of its values. */
export function readQuery(searchParams: URLSearchParams): Target["query"] {
  const query: Target["query"] = Object.create(null);
  for (const name of searchParams.keys()) {
    const values = searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
