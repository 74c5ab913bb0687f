import type { Contract } from "../contract.ts";

type Sections = Record<string, Record<string, unknown>>;

/**
 * The components of the contract without those that only other paths than these use. Components that no path of the
 * contract uses, such as the schema of the redirect, stay.
 *
 * @param paths some of the paths of the contract
 */
export function usedComponents(contract: Contract, paths: object): Sections {
  const sections = contract.components as unknown as Sections;
  const before = reachable(sections, [contract.paths]);
  const others = entries(sections).filter(({ pointer }) => !before.has(pointer));
  const after = reachable(sections, [paths, ...others.map(({ component }) => component)]);
  const kept: Sections = {};
  for (const { section, name, pointer, component } of entries(sections)) {
    if (before.has(pointer) && !after.has(pointer)) continue;
    kept[section] = { ...kept[section], [name]: component };
  }
  return kept;
}

const entries = (sections: Sections) =>
  Object.entries(sections).flatMap(([section, components]) =>
    Object.entries(components).map(([name, component]) => ({
      section,
      name,
      pointer: `#/components/${section}/${name}`,
      component,
    })),
  );

/** The pointers of the components that the nodes refer to, by `$ref` or as a security scheme, directly or through others. */
function reachable(sections: Sections, nodes: unknown[]): Set<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === "$ref") follow(value);
      else if (key === "security")
        for (const scheme of (value as object[]).flatMap(Object.keys))
          follow(`#/components/securitySchemes/${scheme}`);
      else visit(value);
    }
  };
  const follow = (pointer: string): void => {
    const [, , section = "", name = ""] = pointer.split("/");
    if (found.has(pointer) || !sections[section]?.[name]) return;
    found.add(pointer);
    visit(sections[section][name]);
  };
  nodes.forEach(visit);
  return found;
}
