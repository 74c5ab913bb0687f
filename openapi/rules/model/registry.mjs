const listOf = (value) => [value ?? []].flat();

/**
 * The entries of the registry of error codes, which is `x-error-codes` of the schema ErrorCode. What is not in its form is
 * read as well as it can be: `error-code-entries` is about that.
 */
export const entriesOf = (schema) =>
  listOf(schema?.["x-error-codes"]).map((entry) => ({ ...entry, statusCodes: listOf(entry?.statusCodes) }));

/** The codes that are registered for a status. */
export const registryOf = (document, status) =>
  entriesOf(document.components?.schemas?.ErrorCode)
    .filter(({ statusCodes }) => statusCodes.includes(status))
    .map(({ code }) => code);
