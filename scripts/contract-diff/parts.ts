import { readFile } from "node:fs/promises";
import { isDeepStrictEqual } from "node:util";
import { parse } from "yaml";
import { type Change, memberChanged } from "./change.ts";

type Node = Record<string, unknown>;

const isObject = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isStructured = (value: unknown): value is object => typeof value === "object" && value !== null;
const step = (pointer: string, key: string) =>
  `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;

/**
 * Compares what `redocly diff` does not look into: the lists and the nested objects of extensions, and what links send. An
 * extension that only one of the files has is no part of the result, because Redocly reports it.
 */
export async function partChangesBetween(oldFile: string, newFile: string): Promise<Change[]> {
  const [older, newer] = await Promise.all(
    [oldFile, newFile].map(async (file) => parse(await readFile(file, "utf8"))),
  );
  return [...partsOf(older, newer, "#", "")];
}

/** The changes below a member that both files have. */
function* partsOf(older: unknown, newer: unknown, pointer: string, holder: string): Generator<Change> {
  if (!isStructured(older) || !isStructured(newer)) return;
  for (const [key, value] of Object.entries(older)) {
    const other = (newer as Node)[key];
    const place = step(pointer, key);
    if (key.startsWith("x-")) yield* within(value, other, place, key);
    else if (holder === "links") yield* sentBy(value, other, place);
    else yield* partsOf(value, other, place, key);
  }
}

/** Whether Redocly reports the change of a member of an extension: a text, a number, or a list of those. */
const isReported = (part: unknown): boolean =>
  part !== undefined && (Array.isArray(part) ? !part.some(isStructured) : !isObject(part));

/** The changes of an extension that Redocly does not report. */
function* within(older: unknown, newer: unknown, pointer: string, member: string): Generator<Change> {
  if (!isStructured(older) || !isStructured(newer)) return;
  if (isObject(older) && isObject(newer)) {
    for (const key of new Set([...Object.keys(older), ...Object.keys(newer)]))
      if (![older[key], newer[key]].some(isReported))
        yield* differences(older[key], newer[key], step(pointer, key), key);
  } else yield* differences(older, newer, pointer, member);
}

/** The changes of the parameters and of the body that a link sends. */
function* sentBy(older: unknown, newer: unknown, pointer: string): Generator<Change> {
  if (!isObject(older) || !isObject(newer)) return;
  for (const member of ["parameters", "requestBody"])
    yield* differences(older[member], newer[member], step(pointer, member), member);
}

/** The changes of a value, in its smallest parts. An entry of a list of objects is known by its first member. */
function* differences(older: unknown, newer: unknown, pointer: string, member: string): Generator<Change> {
  if (isDeepStrictEqual(older, newer)) return;
  const [one, other] = [older, newer].map(named);
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      yield* differences(one[key], other[key], step(pointer, key), key);
  } else yield { class: "unclassified", pointer, what: memberChanged(member, older, newer) };
}

function named(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0 || !value.every(isObject)) return value;
  return Object.fromEntries(value.map((entry) => [String(Object.values(entry)[0]), entry]));
}
