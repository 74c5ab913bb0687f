import { expect, it } from "vitest";
import { suggestion } from "../../../src/sandbox/core/suggestion.ts";

it.each([
  ["a letter replaced", "mick", ["mock"], "mock"],
  ["a letter left out", "mok", ["mock"], "mock"],
  ["a letter added", "moock", ["mock"], "mock"],
  ["two letters exchanged", "mokc", ["mock"], "mock"],
  ["one other letter in a name of three", "pox", ["pos"], "pos"],
  ["two other letters in a name of three", "pxx", ["pos"], undefined],
  ["two other letters in a name of four", "moxx", ["mock"], "mock"],
  ["three other letters in a long name", "sandyyy", ["sandbox-keys", "sandbox"], undefined],
  [
    "two other letters in a long name",
    "--allow-webhook-hxxt",
    ["--allow-webhook-host"],
    "--allow-webhook-host",
  ],
  ["nothing", "", ["mock"], undefined],
  ["the nearest of several", "verifi", ["verixy", "verify", "verixx"], "verify"],
  ["the first of two as near", "keyt", ["keyx", "keys"], "keyx"],
])("a suggestion for %s", (_, unknown, names, meant) => {
  expect(suggestion(unknown, names)).toBe(meant === undefined ? "" : ` Did you mean ${meant}?`);
});
