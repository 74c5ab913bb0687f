import packaged, { inflate } from "@sparticuz/chromium";
import { fromRoot } from "../paths.ts";

// A process of its own, because the package unpacks into the temporary folder of its process: Chromium, a font, and the
// libraries that a bare Debian lacks.
await Promise.all([
  packaged.executablePath(),
  inflate(fromRoot("node_modules", "@sparticuz", "chromium", "bin", "al2023.tar.br")),
]);
