import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import type { Proof } from "./proofs.ts";

/** Files that have to contain what a sentence says about them. */
const contents: [page: string, sentence: string, path: string, pattern: RegExp][] = [
  [
    "go",
    "The samples are in a module of the name `shop.example/payments`",
    "go/go.mod",
    /^module shop\.example\/payments$/m,
  ],
  [
    "go",
    "A receiver reads the whole body before anything parses it:",
    "go/receiver/main.go",
    /io\.ReadAll\([^\n]*\n[\s\S]*VerifyWebhook\(body/,
  ],
  [
    "go",
    "its first part is the additional data of AES-GCM",
    "go/avirato/redirect.go",
    /cipher\.NewGCM\([\s\S]*gcm\.Open\(nil, nonce, sealed, \[\]byte\(parts\[0\]\)\)/,
  ],
  [
    "java",
    "its first part is the additional data of AES-GCM",
    "java/Redirect.java",
    /AES\/GCM\/NoPadding[\s\S]*updateAAD\(header\)/,
  ],
  [
    "java",
    "This one uses the HTTP server of the JDK:",
    "java/Receiver.java",
    /^import com\.sun\.net\.httpserver\.HttpServer;$/m,
  ],
  [
    "php",
    "`hash_equals` compares in constant time.",
    "php/webhook.php",
    /\bhash_equals\(\$digest, \$match\[2\]\)/,
  ],
  [
    "php",
    'the raw body is `file_get_contents("php://input")`',
    "php/receiver.php",
    /verifyWebhook\([^;]*file_get_contents\("php:\/\/input"\)/,
  ],
  [
    "php",
    "so openssl decrypts it: its first part is the additional data of AES-GCM",
    "php/redirect.php",
    /openssl_decrypt\([^;]*"aes-256-gcm"[^;]*\$header,?\s*\)/,
  ],
  [
    "python",
    "the raw body is `request.get_data()`",
    "python/flask_app.py",
    /verify_webhook\([^)]*request\.get_data\(\)/,
  ],
  [
    "python",
    "its first part is the additional data of AES-GCM",
    "python/avirato/redirect.py",
    /AESGCM\([\s\S]*\.decrypt\([^\n]*header\.encode\(\)\)/,
  ],
  [
    "python",
    "urllib follows redirects, even of a POST. The client does not",
    "python/avirato/client.py",
    /def redirect_request\(self, \*_\):\s+return None[\s\S]*build_opener\(NoRedirects\)/,
  ],
  ...(
    [
      ["go", "go/avirato/write_once.go", /^type UnknownOutcome struct/m],
      ["java", "java/WriteOnce.java", /class UnknownOutcome extends Exception/],
      ["php", "php/write_once.php", /^class UnknownOutcome extends Exception$/m],
      ["python", "python/avirato/write_once.py", /^class UnknownOutcome\(Exception\):$/m],
    ] as const
  ).map(([page, path, pattern]): [string, string, string, RegExp] => [
    page,
    "An unknown outcome is an error of its own",
    path,
    pattern,
  ]),
];

/** What the guides to other languages say that their code does. */
export const languageCodeProofs: readonly Proof[] = contents.map(([page, sentence, path, pattern]) => [
  page,
  sentence,
  async () => expect(readFileSync(fromRoot("docs", "examples", path), "utf8")).toMatch(pattern),
]);
