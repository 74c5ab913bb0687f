import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Change } from "./change.ts";

/** The sections of components whose names code depends on: types and API keys are called after them. */
const sections = ["schemas", "parameters", "headers", "requestBodies", "responses", "securitySchemes"];

/** The names that one contract has and another one has not. */
export interface NameChanges {
  changes: Change[];
  /** Whether a pointer leads into a component whose name is new. */
  isNew(pointer: string): boolean;
}

/**
 * Compares the names of the components of two OpenAPI files. A name that is gone breaks the code that uses the type of
 * that name, even if a component with another name holds the same.
 */
export async function nameChangesBetween(oldFile: string, newFile: string): Promise<NameChanges> {
  const [older, newer] = await Promise.all([namesIn(oldFile), namesIn(newFile)]);
  const gone = [...older].filter((pointer) => !newer.has(pointer));
  const added = new Set([...newer].filter((pointer) => !older.has(pointer)));
  const change = (name: Change["class"], pointer: string, what: string): Change => ({
    class: name,
    pointer,
    what,
  });
  return {
    changes: [
      ...gone.map((pointer) => change("breaking", pointer, "The name was removed, and so was its type.")),
      ...[...added].map((pointer) => change("non-breaking", pointer, "The name was added.")),
    ],
    isNew: (pointer) => added.has(pointer.split("/").slice(0, 4).join("/")),
  };
}

async function namesIn(file: string): Promise<Set<string>> {
  const { components = {} } = parse(await readFile(file, "utf8")) ?? {};
  return new Set(
    sections.flatMap((section) =>
      Object.keys(components[section] ?? {}).map((name) => `#/components/${section}/${name}`),
    ),
  );
}

/** Whether a pointer is a component itself. `nameChangesBetween` reports those that are added or removed. */
export const isName = (pointer: string): boolean =>
  sections.some(
    (section) => pointer.startsWith(`#/components/${section}/`) && pointer.split("/").length === 4,
  );
