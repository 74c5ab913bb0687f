import { readFileSync } from "node:fs";
import { fromRoot } from "../../../scripts/paths.ts";

export const source = (...path: string[]) => readFileSync(fromRoot(...path), "utf8");
export const example = (path: string) => source("docs", "examples", path);
/** The languages whose examples are twins: they do the same in the same steps. */
export const languages = ["go", "java", "php", "python"] as const;
export type Language = (typeof languages)[number];
export const files = {
  client: {
    go: "go/avirato/client.go",
    java: "java/Client.java",
    php: "php/client.php",
    python: "python/avirato/client.py",
  },
  redirect: {
    go: "go/avirato/redirect.go",
    java: "java/Redirect.java",
    php: "php/redirect.php",
    python: "python/avirato/redirect.py",
  },
  webhook: {
    go: "go/avirato/webhook.go",
    java: "java/Webhook.java",
    php: "php/webhook.php",
    python: "python/avirato/webhook.py",
  },
  writeOnce: {
    go: "go/avirato/write_once.go",
    java: "java/WriteOnce.java",
    php: "php/write_once.php",
    python: "python/avirato/write_once.py",
  },
  shop: { go: "go/shop/main.go", java: "java/Shop.java", php: "php/shop.php", python: "python/shop.py" },
  receiver: {
    go: "go/receiver/main.go",
    java: "java/Receiver.java",
    php: "php/receiver.php",
    python: "python/flask_app.py",
  },
} as const;
/** The code of a part. In Java the errors of the client have a file of their own. */
export const code = (part: keyof typeof files, language: Language): string =>
  part === "client" && language === "java"
    ? example(files.client.java) + example("java/ApiException.java")
    : example(files[part][language]);
