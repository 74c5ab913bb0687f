/** The declaration of a constant, as the tables of generated/ are written. */
export const table = (name: string, value: unknown): string =>
  `export const ${name} = ${JSON.stringify(value, null, 2)} as const;\n`;
