/** The parameter of that name and place has no value that a tool could send by itself. */
export default function noExample(parameter, options, { path }) {
  const isMeant = parameter.in === options.in && parameter.name?.toLowerCase() === options.name.toLowerCase();
  if (!isMeant) return [];
  const { schema = {}, ...rest } = parameter;
  const places = [
    ...["example", "examples"].filter((name) => name in rest).map((name) => [name]),
    ...["example", "examples", "default"].filter((name) => name in schema).map((name) => ["schema", name]),
  ];
  return places.map((place) => ({
    message: `${options.name} has ${place.join(".")}, which tools send with every request: say in the description what a key looks like.`,
    path: [...path, ...place],
  }));
}
