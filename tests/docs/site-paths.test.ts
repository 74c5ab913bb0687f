import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { fromRoot } from "../../scripts/paths.ts";
import { sampleServer } from "../../scripts/sample-sandbox.ts";

const sources = globSync("docs/site/**/*.{astro,ts}", { cwd: fromRoot() })
  .filter((path) => !path.includes("/content/"))
  .map((path) => ({ path, text: readFileSync(fromRoot(path), "utf8") }));

// tests/docs/static-site.test.ts builds such a site, at night.
it("the sources of the site write no address that is wrong for a site below a path of its host", () => {
  const addresses = sources.flatMap(({ path, text }) =>
    Array.from(text.matchAll(/["'`(](\/[a-z_][\w./-]*)["'`?#]/g), ([, address = ""]) => ({ path, address })),
  );
  // Starlight puts the base in front of its icon. The others are the sandbox's own, on pages that it alone serves.
  const allowed = /^\/(?:logo\.svg$|dashboard$|_sandbox\/)/;
  expect(sources.length).toBeGreaterThan(15);
  expect(addresses.length).toBeGreaterThan(2);
  expect(addresses.filter(({ address }) => !allowed.test(address))).toEqual([]);
});

it("the page for trying requests leads to the sandbox that its site was built for, and says how to start one otherwise", () => {
  const page = sources.find(({ path }) => path.endsWith("console.astro"))?.text.replaceAll(/\s+/g, " ");
  expect(page).toContain('const api = process.env["SITE_API"];');
  const [, own, other, none] =
    /\{ api === "" \? \( (.*?) \) : \( .*? \{api \? \( (.*?) \) : \( <Fragment> (.*?) <\/Fragment>/.exec(
      page ?? "",
    ) ?? [];
  expect(own).toBe("<ConsoleForm />");
  expect(other).toMatch(/^<a href=\{`\$\{api\}\/console\/`\}>Open the console of \{api\}<\/a>$/);
  expect(manifest.scripts).toHaveProperty("start");
  expect(none).toBe(
    `Start one on your machine with <code>npm start</code>, and open <code>${sampleServer}/console/</code>.`,
  );
});
