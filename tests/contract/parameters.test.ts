import fc from "fast-check";
import { expect, it } from "vitest";
import { parametersOf } from "../../src/contract/parameters.ts";
import { hold } from "../support/hold.ts";

const piece = fc.constantFrom(
  ...["a", "=", "&", "+", " ", "%", "%2", "%25", "%zz", "%41", "%26", "%3D", "%00", "%0A", "~"],
  ...[
    "%ff",
    "%e2%82%ac",
    "%E2%82",
    "%f0%9f%98%80",
    "%f0%9f",
    "%c0%80",
    "%ed%a0%80",
    "%ef%bb%bf",
    "%80",
    "%7E",
    "%7f",
  ],
);

it("the parameters of any query, well encoded or not, are those of the URL standard", async () => {
  const property = fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
    const text = pieces.join("");
    expect([...parametersOf(text)]).toEqual([...new URLSearchParams(text)]);
  });
  await hold("parameters", property, 2_000);
});

it("a letter beside badly encoded bytes is kept", () => {
  expect([...parametersOf("é%ff=€%")]).toEqual([["é\ufffd", "€%"]]);
});

it("badly encoded names throw no error each", () => {
  const decode = globalThis.decodeURIComponent;
  let errors = 0;
  globalThis.decodeURIComponent = (text) => {
    try {
      return decode(text);
    } catch (error) {
      errors += 1;
      throw error;
    }
  };
  try {
    expect([...parametersOf("%ff&".repeat(1_000))]).toHaveLength(1_000);
  } finally {
    globalThis.decodeURIComponent = decode;
  }
  expect(errors).toBe(1);
});
