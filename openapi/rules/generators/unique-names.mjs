/** Generators write types of all sections into one namespace, with a capital letter first. Receives `components`. */
export default function uniqueNames(components, _options, { path }) {
  const first = new Map();
  return Object.entries(components).flatMap(([section, members]) =>
    Object.keys(members).flatMap((name) => {
      const key = name.toLowerCase();
      const owner = first.get(key);
      if (!owner) {
        first.set(key, `${section}/${name}`);
        return [];
      }
      return [
        {
          message: `${section}/${name} has the name of ${owner}: rename one, so that no generator numbers them.`,
          path: [...path, section, name],
        },
      ];
    }),
  );
}
