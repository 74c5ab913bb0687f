import { sampleServer } from "../sample-sandbox.ts";

/** Where the site will be published. */
export interface SiteOptions {
  /** The path below which a host serves the site, with a slash at both ends. */
  base: string;
  /** The origin of the host, for canonical addresses and the sitemap. */
  site: string;
  /**
   * The origin of the sandbox to which samples, console and dashboard lead: `""` for the sandbox that serves the site,
   * `undefined` for a site without one.
   */
  api?: string | undefined;
  /** The address at which a code host edits the files of the project. Without it, pages have no link for that. */
  repository?: string | undefined;
}

/** The site as `npm start` serves it. */
export const servedSite: SiteOptions = { base: "/", site: sampleServer, api: "" };

/**
 * The options of `npm run docs`, checked.
 *
 * @throws {Error} when the base is no path, or another option is no `http:` or `https:` URL.
 */
export function siteOptions({ base = "/", site = sampleServer, ...urls }: Partial<SiteOptions>): SiteOptions {
  if (!/^\/([\w~-][\w.~-]*\/)*$/.test(base))
    throw new Error(`--base must be a path with a slash at both ends, such as /avirato/, not ${base}.`);
  for (const [name, value] of Object.entries({ site, api: urls.api })) {
    if (value !== undefined && (!/^https?:/.test(value) || URL.parse(value)?.origin !== value))
      throw new Error(`--${name} must be an origin such as https://sandbox.example, not ${value}.`);
  }
  return { base, site, ...urls };
}
