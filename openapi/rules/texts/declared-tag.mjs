/** A tag of an operation is declared, with its description, at the top of the document. */
export default function declaredTag(tag, _options, { documentInventory }) {
  const declared = (documentInventory.resolved.tags ?? []).map(({ name }) => name);
  if (declared.includes(tag)) return [];
  return [
    { message: `The tag ${tag} is not declared: use one of ${declared.join(", ")}, or add it to tags.` },
  ];
}
