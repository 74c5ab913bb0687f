import { describe, expect, it } from "vitest";
import { createNames } from "../../src/proxy/names.ts";

const place = (part: string, names = createNames(new Set(["webcode"]))) => names.place(["request", part]);

describe("a name in a place", () => {
  it.each([
    ...[
      "webcode",
      "firmwareVersion",
      "customer_email",
      "customer_Email",
      "ab",
      "Colour",
      "line12",
      "line12Street34",
    ],
    ...["line1_street", "0", "1234", "word".repeat(10)],
  ])("is written down: %s", (name) => {
    expect(place(name)).toBe(`request.${name}`);
  });

  it.each([
    "",
    "a",
    "1a",
    "12345",
    "a1234",
    "1234a",
    "-12",
    "aB",
    "ABC",
    "line123",
    "line1a",
    "line_",
    "_line",
    "line__street",
    "a b",
  ])("is hidden when it has no form of words: %s", (name) => {
    expect(place(name)).toBe("request.…");
  });

  it.each([
    ["has no form of words", "ana@example.com"],
    ["is long", "word".repeat(11)],
    // Each consists of plain words, with digits in between, as a key can.
    ["looks like a key", "Abcdef12Ghijkl34Mnopqr56"],
    ["has the form of a secret of this API", "avs_abcdefgh"],
  ])("is hidden when it %s", (_, name) => {
    expect(place(name)).toBe("request.…");
  });

  it("is hidden when it contains one of the last keys, also when one of them comes again", () => {
    const names = createNames(new Set(), 2);
    for (const key of ["firstkey", "secondkey", "secondkey"]) names.keepSecret(key);
    expect(place("my_firstkey", names)).toBe("request.…");
    names.keepSecret("thirdkey");
    expect(place("my_secondkey", names)).toBe("request.…");
    expect(place("my_thirdkey", names)).toBe("request.…");
    expect(place("my_firstkey", names)).toBe("request.my_firstkey");
  });

  it("is one of nine of a place, and of a longer place the rest is hidden", () => {
    const names = createNames(new Set("abcdefghij"));
    expect(names.place([..."abcdefghi"])).toBe("a.b.c.d.e.f.g.h.i");
    expect(names.place([..."abcdefghij"])).toBe("a.b.c.d.e.f.g.h.i.…");
  });
});
