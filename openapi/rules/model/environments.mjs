/** The environments of the contract with the scope and the route prefix of each, as `x-environments` states them. */
export const environmentsOf = (document) =>
  Object.entries(document.components?.securitySchemes?.ApiKey?.["x-environments"] ?? {}).map(
    ([name, facts]) => ({ name, ...facts }),
  );

/** The environment that a route belongs to. The longest prefix decides, because one may begin with the other. */
export const environmentOf = (document, route) =>
  environmentsOf(document)
    .filter(({ routes }) => route.startsWith(`${routes}/`))
    .sort((one, other) => other.routes.length - one.routes.length)[0];
