import { expect, it } from "vitest";
import { checkOption, text } from "../../../src/sandbox/core/option.ts";
import { receiverProblem } from "../../../src/sandbox/core/option-checks.ts";

it.each([
  ["http://user:word@host", "…@host"],
  ["http://user:w@rd@host/@", "…@"],
  ["http://user:w@\nrd@host", "…@host"],
  ["plain", "plain"],
])("the error about an option shows %j as %s, without what may be a password", (given, shown) => {
  const option = text("URL", "", { problem: () => "is wrong" });
  expect(() => checkOption("--url", option, given, given)).toThrow(
    new Error(`--url is wrong, not ${shown}.`),
  );
});

it.each(["http+unix://host/a", "httpx://host/", "ftp://host/", "http://user@host/", "http://:word@host/"])(
  "a receiver is not at %s",
  (url) => {
    expect(receiverProblem(url)).toMatch(/^must be like http:/);
  },
);
