import { expect, it } from "vitest";
import { prepared, types } from "../../../src/sandbox/store/postgres-sql.ts";

const numberOf = { bigint: 20, integer: 23, text: 25, boolean: 16 };

it("the placeholders of a statement are numbered, and its name is that of its text", () => {
  const { name, text, values } = prepared("UPDATE a SET b = ? WHERE c = ?", ["one", 2]);
  expect(text).toBe("UPDATE a SET b = $1 WHERE c = $2");
  expect(name).toMatch(/^sandbox_[0-9a-f]{32}$/);
  expect(values).toEqual(["one", "2"]);
  expect(prepared("UPDATE a SET b = ? WHERE c = ?", [null, null])).toEqual({
    name,
    text,
    values: [null, null],
  });
  expect(prepared("SELECT 1", []).name).not.toBe(name);
});

it.each(["text", "", "\0", "a\0b\0", "\uE000", "\uE0000", "\uE000\uE000\0", "\uE000\n"])(
  "a text is read as it was written, and holds nothing that PostgreSQL refuses: %j",
  (text) => {
    const [sent] = prepared("SELECT ?", [text]).values;
    expect(sent).not.toContain("\0");
    expect(types.getTypeParser(numberOf.text)(sent ?? "")).toBe(text);
  },
);

it("numbers of the database are numbers, and values of other types are the text of the database", () => {
  expect(types.getTypeParser(numberOf.bigint)("1793181600000")).toBe(1_793_181_600_000);
  expect(types.getTypeParser(numberOf.integer)("12")).toBe(12);
  expect(types.getTypeParser(numberOf.boolean)("t")).toBe("t");
});
