/** Whether a value is valid, and what it must be. */
export type Rule = readonly [isValid: (value: unknown) => unknown, expected: string];
export type Rules = Readonly<Record<string, Rule>>;

/** @throws {TypeError} that names the value and never shows it, because it may be a secret */
export function check(name: string, value: unknown, [isValid, expected]: Rule): void {
  if (!isValid(value)) throw new TypeError(`${name} must be ${expected}.`);
}

/** Checks each member that is not `undefined`. A member without a rule, such as `baseURL`, would have no effect. */
export function checkMembers(members: object = {}, rules: Rules | ((name: string) => Rule)): void {
  for (const [name, value] of Object.entries(members)) {
    const rule = typeof rules === "function" ? rules(name) : rules[name];
    if (value !== undefined)
      check(name, value, rule ?? [() => false, `one of ${Object.keys(rules).join(", ")}`]);
  }
}

/**
 * Text that a header and a path segment carry as it is. `Headers` removes white space at the ends, and shows other
 * characters in its error. An empty segment and a dot lead to another route.
 */
export const opaque: Rule = [
  (value) => typeof value === "string" && /^(?!\.\.?$)[!-~]([ -~]*[!-~])?$/.test(value),
  'printable ASCII without spaces at its ends, and not "." or ".."',
];

/** A value that a query carries as it is. A `Date`, `null` or an empty list would vanish. */
export const scalar: Rule = [
  (value) => /^(string|boolean)$/.test(typeof value) || Number.isFinite(value),
  "text, a finite number or a boolean",
];

/** A `Map`, `URLSearchParams` or list has its entries elsewhere. */
export const record: Rule = [
  (value) => value && typeof value === "object" && !(Symbol.iterator in value),
  "a plain object",
];
