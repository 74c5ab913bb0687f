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
  ["three letters left out", "snbx", ["sandbox"], undefined],
  ["two letters left out of a name of five", "vey", ["verfy"], "verfy"],
  ["two letters added", "mooock", ["mock"], "mock"],
  ["three letters added", "moooock", ["mock"], undefined],
  ["a letter left out of a name of three", "ps", ["pos"], "pos"],
  ["a letter added to a name of three", "pols", ["pos"], "pos"],
  ["nothing", "", ["mock"], undefined],
  ["the nearest of several", "verifi", ["verixy", "verify", "verixx"], "verify"],
  ["the first of two as near", "keyt", ["keyx", "keys"], "keyx"],
])("a suggestion for %s", (_, unknown, names, meant) => {
  expect(suggestion(unknown, names)).toBe(meant === undefined ? "" : ` Did you mean ${meant}?`);
});
