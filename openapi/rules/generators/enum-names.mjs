import { subschemas } from "../model/schemas.mjs";

/** The values of a standard (`x-values`) are names already, and a single value needs no name. */
const needsNames = ({ enum: values, "x-values": standard }) => values?.length > 1 && !standard;

/** Each value of a list has a name that is one in code, and a description. */
export default function enumNames(component, _options, context) {
  return [...subschemas(component, context.path)]
    .filter(({ schema }) => needsNames(schema))
    .flatMap(({ schema, path }) => problems(schema).map((message) => ({ message, path })));
}

function* namesOf(names) {
  for (const name of names) if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) yield name;
}

function problems({ enum: values, "x-enum-varnames": names = [], "x-enum-descriptions": texts = [] }) {
  const invalid = [...namesOf(names)];
  return [
    ...(names.length === values.length
      ? []
      : [`${values.length} values have ${names.length} names: list one for each in x-enum-varnames.`]),
    ...(texts.length === values.length
      ? []
      : [
          `${values.length} values have ${texts.length} descriptions: list one for each in x-enum-descriptions.`,
        ]),
    ...(new Set(names).size === names.length ? [] : ["Two values have the same name in x-enum-varnames."]),
    ...invalid.map((name) => `"${name}" cannot be a name in code: use letters, digits and underscores.`),
  ];
}
