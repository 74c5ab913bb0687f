import { memberOf, subschemas } from "../model/schemas.mjs";

/** Money is an integer of minor units beside its currency, never a fraction and never bare. */
export default function minorUnits(root, _options, context) {
  return [...subschemas(root, context.path)].flatMap(({ schema, path }) => {
    const { value, currency, amount } = schema.properties ?? {};
    const findings = [];
    if (value && currency && value.type !== "integer")
      findings.push({
        message: "`value` beside `currency` is not an integer: count minor units, `type: integer`.",
        path: [...path, "properties", "value"],
      });
    if (amount && !["value", "currency"].every((name) => memberOf(amount, name).length > 0))
      findings.push({
        message: "`amount` is not a sum of money: make it an object with `value` and `currency`.",
        path: [...path, "properties"],
      });
    return findings;
  });
}
