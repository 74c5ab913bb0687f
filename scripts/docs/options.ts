/** Where the site will be published. */
export interface SiteOptions {
  /** The path below which a host serves the site, with a slash at both ends. */
  base: string;
  /** The origin of the host, for canonical addresses and the sitemap. */
  origin: string;
  /**
   * The origin of the sandbox to which samples, console and dashboard lead: `""` for the sandbox that serves the site,
   * `undefined` for a site without one.
   */
  api: string | undefined;
}

/** The site as `npm start` serves it. */
export const servedSite: SiteOptions = { base: "/", origin: "http://127.0.0.1:4020", api: "" };
