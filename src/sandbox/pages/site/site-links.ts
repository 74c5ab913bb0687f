/** A link of the header that all pages share. */
export interface SiteLink {
  label: string;
  href: string;
  /** The start of the paths of the link's pages, below the base path. Empty for the guides. */
  section: string;
}

const labels = {
  en: {
    language: "en",
    navigation: "Site",
    search: "Search",
    guides: "Guides",
    reference: "Reference",
    console: "Console",
    dashboard: "Dashboard",
  },
  es: {
    language: "es",
    navigation: "Sitio",
    search: "Buscar",
    guides: "Guías",
    reference: "Referencia",
    console: "Consola",
    dashboard: "Panel",
  },
} as const;

/** The texts of the header. Languages that the site does not have get those in English. */
export const textsOf = (locale: string | undefined) => (locale === "es" ? labels.es : labels.en);

/**
 * The links of the header, in their order.
 *
 * @param base the path of the site, with a slash at its end
 * @param api the origin of the sandbox: `""` for the one that serves the site, `undefined` when there is none
 */
export function siteLinks(base: string, api: string | undefined, locale?: string): SiteLink[] {
  const texts = textsOf(locale);
  const language = locale === "es" ? "es/" : "";
  return [
    { label: texts.guides, href: base + language, section: language },
    { label: texts.reference, href: `${base}${language}reference/`, section: `${language}reference/` },
    { label: texts.console, href: `${base}${language}console/`, section: `${language}console/` },
    ...(api === undefined
      ? []
      : [{ label: texts.dashboard, href: `${api}/dashboard`, section: "dashboard" }]),
  ];
}
