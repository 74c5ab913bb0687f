import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { webhookToleranceSeconds } from "../../../generated/constants.ts";
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
