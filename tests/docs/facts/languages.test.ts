import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { webhookToleranceSeconds } from "../../../generated/constants.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { clientTimeoutSeconds } from "../../../generated/operations.ts";
import { fromRoot } from "../../../scripts/paths.ts";

const example = (path: string) => readFileSync(fromRoot("docs", "examples", path), "utf8");
/** The number that a file of the examples states in one place. */
const stated = (path: string, pattern: RegExp) => Number(pattern.exec(example(path))?.[1]);

it.each([
  ["go/avirato/webhook.go", /> (\d+)\*time\.Minute/, 60],
  ["java/Webhook.java", /\(timestamp\)\) > (\d+)\)/, 1],
  ["php/webhook.php", /\$timestamp\) > (\d+)\)/, 1],
  ["python/avirato/webhook.py", /\(timestamp\)\) > (\d+):/, 1],
] as const)("the receiver in %s refuses the time stamps that the contract says", (path, pattern, seconds) => {
  expect(stated(path, pattern) * seconds).toBe(webhookToleranceSeconds);
});

it.each([
  ["go/shop/main.go", /WithTimeout\((\d+)\*time\.Second\)\.Post\("\/pos\/payment"/],
  ["java/Shop.java", /withTimeout\(Duration\.ofSeconds\((\d+)\)\)/],
  ["php/shop.php", /timeout: (\d+)/],
  ["python/shop.py", /timeout=(\d+)/],
] as const)("the shop in %s waits for a charge as long as the contract says", (path, pattern) => {
  expect(Object.values(clientTimeoutSeconds)).toContain(stated(path, pattern));
});

it("every handler of the Go examples ends where it has responded with an error", () => {
  const code = globSync("docs/examples/go/**/*.go", { cwd: fromRoot() })
    .map((path) => readFileSync(fromRoot(path), "utf8"))
    .join("\n");
  const responses = code.match(/^\s*http\.Error\(.*\)\n.*$/gm) ?? [];
  expect(responses.length).toBeGreaterThan(1);
  expect(responses.filter((lines) => !/\n\s*return$/.test(lines))).toEqual([]);
});

it.each([
  ["go/receiver/main.go", /VerifyWebhook\([\s\S]*?http\.Error\(.*http\.Status(BadRequest)\)/],
  [
    "java/Receiver.java",
    /int status = (400);[\s\S]*status = 204;\s+\} catch \(Webhook\.NotGenuine \w+\) \{[^=}]*\}/,
  ],
  ["php/receiver.php", /catch \(WebhookError \$error\) \{\s+http_response_code\((400)\);/],
  ["python/flask_app.py", /except WebhookError as error:\s+return str\(error\), (400)$/m],
] as const)("the receiver in %s refuses a webhook that is not genuine with 400", (path, pattern) => {
  expect(["400", "BadRequest"]).toContain(pattern.exec(example(path))?.[1]);
});

it.each([
  "go/avirato/write_once.go",
  "java/WriteOnce.java",
  "php/write_once.php",
  "python/avirato/write_once.py",
  "write-once.ts",
])("%s takes a new key as often as the others, and counts what it sends with it anew", (path) => {
  const code = example(path).replaceAll("$", "");
  expect([/\battempt < 5\b/.test(code), /\bsent ={2,3} 10\b/.test(code)]).toEqual([true, true]);
  // In one assignment or in two lines.
  expect(code).toMatch(/attempt(\+\+;| \+= 1;)\s+sent = 0;|attempt, sent = attempt ?\+ ?1, 0/);
});

describe("the rules of write-once.ts, which tests/client/write-once.test.ts runs,", () => {
  /** Each language's spelling of one condition, as TypeScript spells it. */
  const spelledAlike = (code: string) =>
    code
      .replaceAll(/\$|\(\)|!= (?:null|nil)\b|\b(?:error|failure)(?:\.|->)/g, "")
      .replaceAll(/\band\b/g, "&&")
      .replaceAll(/\bor\b/g, "||")
      .replaceAll(/\bnot (?=\()/g, "!")
      .replaceAll("===", "==")
      .replaceAll(/\bis(?=[A-Z])/g, "")
      .replaceAll(/\s+/g, "")
      .toLowerCase();
  /** When it takes a new key, and when it gives up. */
  const rulesOf = (path: string) =>
    [/attempt < 5/, /sent ={2,3} 10/].map((form) => {
      const line = example(path)
        .split("\n")
        .find((text) => form.test(text));
      const [, inBrackets, bare = ""] =
        /\b(?:if|elseif|elif) (?:\((.*)\)|(.*?)) ?[{:]$/.exec(line ?? "") ?? [];
      return spelledAlike(inBrackets ?? bare);
    });
  const rules = rulesOf("write-once.ts");

  it("are found", () => {
    expect(rules).toEqual(["recorded&&find&&attempt<5", "recorded||sent==10||!(automatic||find)"]);
  });

  it.each([
    "go/avirato/write_once.go",
    "java/WriteOnce.java",
    "php/write_once.php",
    "python/avirato/write_once.py",
  ])("are those of %s", (path) => {
    expect(rulesOf(path)).toEqual(rules);
  });
});

it.each([
  ["go/shop/main.go", /"order-%s-payment-%d", order, attempt\)/],
  ["java/Shop.java", /"order-" \+ order \+ "-payment-" \+ attempt\)/],
  ["php/shop.php", /"order-\$order-payment-\$attempt"\)/],
  ["python/shop.py", /f"order-\{order\}-payment-\{attempt\}"\)/],
] as const)(
  "the shop in %s sends a changed order with the key of the next attempt, after the 409 that says so",
  (path, key) => {
    expect(example(path)).toMatch(key);
    expect(example(path)).toContain(`"${apiErrors.differentBody.message}"`);
  },
);
