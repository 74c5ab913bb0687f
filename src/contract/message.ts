/** The names of the `{placeholders}` in a message. */
export type Placeholder<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

/** Values come from requests, and a message must not be as large as the request that it answers. */
const longestValue = 4_000;

/** A message with its `{placeholders}` replaced by these values, each cut to 4,000 characters. */
export function filled(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, name) =>
    cut(String(values[name] ?? placeholder), longestValue),
  );
}

/** The first characters of a text, with an ellipsis where it is longer. */
export const cut = (text: string, characters: number): string =>
  text.length > characters ? `${text.slice(0, characters)}…` : text;
