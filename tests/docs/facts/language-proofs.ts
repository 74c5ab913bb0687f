import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import type { Proof } from "./proofs.ts";

const code = (path: string) => readFileSync(fromRoot("docs", "examples", path), "utf8");

/** Where each language decides what is sent again, and what its loop repeats. */
const clients: Record<string, { final: RegExp; automatic: RegExp; noResponse: RegExp; repeated: RegExp }> = {
  go: {
    final: /return e\.Status >= (\d+) && e\.Status < (\d+) && e\.Status != http\.StatusTooManyRequests$/m,
    automatic: /return !e\.Final\(\) && e\.Code != (\d+)/,
    // A status of 0 is not final.
    noResponse: /\.Do\(request\)\s+if err != nil \{\s+return &Error\{Message: err\.Error\(\)\}/,
    repeated:
      /c\.send\(method, path, body, key, data\)[\s\S]*?!failure\.Automatic\(\)[\s\S]*time\.Sleep\(pause\)/,
  },
  java: {
    final: /return status >= (\d+) && status < (\d+) && status != (\d+);/,
    automatic: /return !isFinal\(\) && code != (\d+);/,
    noResponse: /ApiException\(Throwable cause\) \{[^}]*this\.status = 0;/,
    repeated: /return send\(request\);[\s\S]*?!error\.isAutomatic\(\)[\s\S]*sleep\(/,
  },
  php: {
    final: /\$this->final = \$status >= (\d+) && \$status < (\d+) && \$status !== (\d+);/,
    automatic: /\$this->automatic = !\$this->final && \$this->code !== (\d+);/,
    noResponse: /class NoResponse extends Exception\s+\{[^}]*\$automatic = true;/,
    repeated: /return \$this->send\(\$path, \$options\);[\s\S]*?!\$error->automatic[\s\S]*usleep\(/,
  },
  python: {
    final: /return (\d+) <= self\.status < (\d+) and self\.status != (\d+)$/m,
    automatic: /return not self\.final and self\.code != (\d+)$/m,
    noResponse: /class NoResponse\(Exception\):[\s\S]{0,140}?automatic = True$/m,
    repeated: /return self\.send\(request, [\s\S]*?not error\.automatic[\s\S]*time\.sleep\(/,
  },
};
const sources: Record<string, string[]> = {
  go: ["go/avirato/client.go"],
  java: ["java/ApiException.java", "java/Client.java"],
  php: ["php/client.php"],
  python: ["python/avirato/client.py"],
};

/** What the guides to other languages say about retries. tests/languages/languages.test.ts runs the same code. */
export const languageProofs: readonly Proof[] = Object.entries(clients).map(
  ([page, { final, automatic, noResponse, repeated }]) => [
    page,
    "The client sends a request again after a network failure, a 429, a 500, a 503 and a proxy's 5xx, always with the same idempotency key.",
    async () => {
      const client = (sources[page] ?? []).map(code).join("\n");
      const [, from, to, except = "429"] = final.exec(client) ?? [];
      const [, customerMayHavePaid] = automatic.exec(client) ?? [];
      const sentAgain = (status: number, errorCode?: number) =>
        !(status >= Number(from) && status < Number(to) && status !== Number(except)) &&
        errorCode !== Number(customerMayHavePaid);
      const again = Object.values(apiErrors).filter(({ statusCode, code }) => sentAgain(statusCode, code));
      expect([...new Set(again.map(({ statusCode }) => statusCode))].sort()).toEqual([429, 500, 503]);
      expect([502, 504].map((status) => sentAgain(status))).toEqual([true, true]);
      expect(client).toMatch(noResponse);
      // The loop sends what it got, with the key in it.
      expect(client).toMatch(repeated);
    },
  ],
);
