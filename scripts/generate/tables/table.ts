/** The source text of an exported constant with this value. */
export const table = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
