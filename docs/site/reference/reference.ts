import { sampleServer } from "../../../scripts/sample-sandbox.ts";

/** What this page uses of Redoc's script. */
interface Redoc {
  init(contract: object, options: object, element: HTMLElement): Promise<void>;
}

const element = document.getElementById("redoc") as HTMLElement;
const { path: folder = "", origin = "" } = document.getElementById("reference-folder")?.dataset ?? {};

// Redoc has a switch of its own between light and dark; here it follows the one of the header.
const follow = (): void => {
  const { theme = "light" } = document.documentElement.dataset;
  document.documentElement.classList.toggle("dark", theme === "dark");
  document.documentElement.classList.toggle("light", theme !== "dark");
  localStorage.setItem("redoc.colorMode", theme);
};
follow();
new MutationObserver(follow).observe(document.documentElement, { attributeFilter: ["data-theme"] });

const [{ init }, contract] = await Promise.all([
  import(/* @vite-ignore */ `${folder}redoc.js`) as Promise<Redoc>,
  fetch(`${folder}contract.json`).then((response) => response.text()),
]);
await init(JSON.parse(contract.replaceAll(sampleServer, () => origin)), { disableTelemetry: true }, element);
