/** The names of the placeholders in a message such as `There is no route {method} {path}.` */
export type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Values come from requests, and a message must not be as large as the request that it answers. */
const longestValue = 4_000;

/**
 * Replaces each `{placeholder}` of a message by its value, cut to 4,000 characters. A placeholder without a value stays
 * as it is.
 */
export function fillPlaceholders(
  template: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name) =>
    cut(String(values[name] ?? placeholder), longestValue),
  );
}

/** The first characters of a text, with an ellipsis where it is longer. */
export const cut = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters)}…` : text;
