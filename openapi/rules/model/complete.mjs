import { dirname, resolve } from "node:path";

// Spectral's resolver counts how often a file is looked up as if it were depth, and silently leaves the `$ref`s of a
// file that is used a hundred times. Rules must not overlook what is behind them, so they are followed here.

/** One entry per lint: operations share their parts, so each part is completed once. */
const completed = new WeakMap();

/** A function that finds every `$ref` of its target followed. */
export const whole = (check) => (target, options, context) =>
  check(complete(target, context.path, context.documentInventory), options, context);

function complete(node, path, inventory) {
  if (typeof node !== "object" || node === null) return node;
  if (!completed.has(node)) {
    const item = isReference(node) && inventory.findAssociatedItemForPath(path, true);
    const copy = item
      ? follow(at(item.document.data, item.path), item.document.source, inventory)
      : mapMembers(node, (member, key) => complete(member, [...path, key], inventory));
    completed.set(node, copy);
  }
  return completed.get(node);
}

/** The same within a file as it is written, where every `$ref` is still in place. */
function follow(node, source, inventory) {
  if (typeof node !== "object" || node === null) return node;
  if (!isReference(node)) return mapMembers(node, (member) => follow(member, source, inventory));
  const [file, pointer = ""] = node.$ref.split("#");
  const target = file ? resolve(dirname(source), file) : source;
  const { data } = inventory.referencedDocuments[target] ?? inventory.document;
  return follow(at(data, pointer.split("/").filter(Boolean)), target, inventory);
}

const isReference = (node) => typeof node.$ref === "string";

const at = (data, path) => path.reduce((value, key) => value?.[key], data);

/** The same object when nothing inside it changed. */
function mapMembers(node, map) {
  const entries = Object.entries(node).map(([key, member]) => [key, map(member, key)]);
  if (entries.every(([key, member]) => member === node[key])) return node;
  return Array.isArray(node) ? entries.map(([, member]) => member) : Object.fromEntries(entries);
}
