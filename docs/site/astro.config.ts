import { constants } from "node:zlib";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import compressor from "astro-compressor";
import starlightLinksValidator from "starlight-links-validator";
import { sidebar } from "../../scripts/docs/pages.ts";
import { markdown } from "./markdown.ts";

/** scripts/docs/build.ts sets these. */
const { SITE_BASE: base = "/", SITE_ORIGIN: site = "http://127.0.0.1:4020" } = process.env;

export default defineConfig({
  root: import.meta.dirname,
  srcDir: ".",
  publicDir: "../../.cache/site-files",
  outDir: "../../.cache/site",
  cacheDir: "../../.cache/astro",
  base,
  site,
  trailingSlash: "always",
  prefetch: false,
  // A small script in a page would need a hash of its own in the page's security policy.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Astro runs what it has built outside its own folder, where the installed `cookie` is another one.
    environments: { prerender: { resolve: { noExternal: ["cookie"] } } },
  },
  build: { inlineStylesheets: "never" },
  markdown: { processor: markdown },
  integrations: [
    starlight({
      title: "Avirato Payments External API",
      locales: { root: { label: "English", lang: "en" }, es: { label: "Español", lang: "es" } },
      logo: { src: "./logo.svg", alt: "" },
      favicon: "/logo.svg",
      customCss: ["./site.css"],
      components: {
        Header: "./components/Header.astro",
        PageTitle: "./components/PageTitle.astro",
      },
      // A short page about a word comes before a long one that has it often, and the word before similar ones.
      pagefind: { ranking: { pageLength: 1, termSimilarity: 5 } },
      expressiveCode: { defaultProps: { wrap: true, frame: "code" } },
      head: [
        {
          tag: "link",
          attrs: {
            rel: "alternate",
            type: "application/rss+xml",
            title: "Changes",
            href: `${base}changes.xml`,
          },
        },
      ],
      sidebar,
      plugins: [
        starlightLinksValidator({
          // The Spanish pages lead to English ones that have no translation.
          errorOnFallbackPages: false,
          exclude: [`${base}console/`, `${base}reference/**`],
        }),
      ],
    }),
    // The other files hold samples, in which the sandbox puts its own origin when it sends them.
    compressor({
      gzip: false,
      zstd: false,
      // The best quality, 11, takes ten seconds for Redoc.
      brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
      hooks: { fileFilter: ({ filePath }) => /\.(js|css|json|yaml|svg)$/.test(filePath) },
    }),
  ],
});
