/** The languages of the site, each with its folder in the site. */
export const languages = {
  en: { folder: "", label: "English" },
  es: { folder: "es", label: "Español" },
} as const;

export type Language = keyof typeof languages;
