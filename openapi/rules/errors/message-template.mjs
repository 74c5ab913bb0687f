/** The message of an error example is what its template `x-message` gives for some values of the placeholders. */
export default function messageTemplate(example, _options, { path }) {
  const template = example?.["x-message"];
  if (template === undefined) return [];
  const literal = String(template).split(/\{[a-z][A-Za-z]*\}/);
  const message = example.value?.error?.message;
  const pattern = literal.map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join(".+");
  const findings = [];
  if (literal.length === 1)
    findings.push("`x-message` has no {placeholder}: remove it, the example already is the message.");
  if (typeof message !== "string" || !new RegExp(`^${pattern}$`).test(message))
    findings.push(`The message "${message}" does not follow \`x-message\` "${template}": make them agree.`);
  return findings.map((text) => ({ message: text, path: [...path, "x-message"] }));
}
