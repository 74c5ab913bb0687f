/** The environments of the contract: name, scope, route prefix and security scheme of each, as `x-environment` states them. */
export const environmentsOf = (document) =>
  Object.entries(document.components?.securitySchemes ?? {}).flatMap(([scheme, { "x-environment": own }]) =>
    own ? [{ scheme, ...own }] : [],
  );

/** The environment that a route belongs to. The longest prefix decides, because one may begin with the other. */
export const environmentOf = (document, route) =>
  environmentsOf(document)
    .filter(({ routes }) => route.startsWith(`${routes}/`))
    .sort((one, other) => other.routes.length - one.routes.length)[0];

/** The name of an environment in texts. */
export const title = (name) => name[0].toUpperCase() + name.slice(1);
