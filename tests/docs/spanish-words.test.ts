import { expect, it } from "vitest";
import { guides, spanishPages } from "./facts/pages.ts";
import { entries, paragraphs, sentences } from "./paragraphs.ts";

// A translated sentence can lose a negation, or speak of the endpoint where the English one speaks of the body. Both
// sentences of a pair have to contain each of these, or neither does.

/** Words that change what a sentence says, in English and in Spanish. */
const meanings: Record<string, [english: RegExp, spanish: RegExp]> = {
  "a negation": [
    /\b(?:no|not|never|nothing|none|nobody|nor|cannot|without|unless|unknown|unchanged)\b|n't\b/i,
    /\b(?:no|nunca|nada|nadie|ningún|ningun[oa]|ni|tampoco|sin|salvo|desconocid[oa]s?)\b|deja de /i,
  ],
  "before or first": [/\b(?:before|first)\b/i, /\b(?:antes|primer[oa]?s?)\b/i],
  new: [/\bnew\b/i, /\bnuev[oa]s?\b/i],
  "refused or rejected": [/\b(?:refus|reject)/i, /\brechaz/i],
  Live: [/\bLive\b/, /\bLive\b/],
  Test: [/\bTest\b(?! (?:your|what|another)\b)/, /\bTest\b/],
  environment: [/\benvironments?\b/i, /\bentornos?\b/i],
  "route or endpoint": [/\b(?:route|endpoint|path)s?\b/i, /\b(?:ruta|endpoint)s?\b/i],
  body: [/\bbod(?:y|ies)\b/i, /\bcuerpos?\b/i],
  key: [/\bkeys?\b/i, /\bclaves?\b/i],
  secret: [/\bsecrets?\b/i, /\bsecret(?:os?|s)?\b/i],
  webcode: [/\bwebcodes?\b/i, /\bwebcodes?\b/i],
  session: [/\bsessions?\b/i, /\bsesi(?:ón|ones)\b/i],
  payment: [/\bpayments?\b/i, /\bpagos?\b/i],
  event: [/\bevents?\b/i, /\beventos?\b/i],
  record: [/\brecords?\b/i, /\bregistros?\b/i],
  signature: [/\bsign(?:s|ed|atures?)?\b/i, /\bf[ií]rm/i],
};

/** Where both say the same in other words. */
const english = (text: string) =>
  text
    .replaceAll(/leaves? it (?:raw|alone)|the two time stamps differ/g, "not")
    .replaceAll("was used before with", "was used with")
    .replaceAll("both body and endpoint differ", "body and endpoint change")
    .replaceAll("`before` the operation", "before the operation");
const spanish = (text: string) =>
  text
    .replaceAll("sin procesar", "crudo")
    .replaceAll("Mientras no configures", "Hasta que configures")
    .replaceAll("intento de pago", "intento")
    // Only Spanish readers have to know this.
    .replace(/La referencia y las páginas que aún no\s+están traducidas están en inglés\./, "");

/** The sentences of two texts in pairs, or the whole texts where one language needs more sentences than the other. */
const pairs = (one: string, other: string) => {
  const [all, others] = [sentences(one), sentences(other)];
  if (all.length !== others.length) return [[all.join(" "), others.join(" ")] as const];
  return all.map((sentence, index) => [sentence, others[index] ?? ""] as const);
};
/** Titles of English pages stand in Spanish sentences as they are. */
const withoutLinks = (text: string) => text.replaceAll(/\[[^\]]*\]/g, "[]");

it.each([...spanishPages])(
  "each sentence of the Spanish page %s means what the English one does",
  (name, text) => {
    const [all, others] = [paragraphs(english(guides.get(name) ?? "")), paragraphs(spanish(text))].map(
      (page) => page.flatMap(entries),
    ) as [string[], string[]];
    expect(others).toHaveLength(all.length);
    const differing = all
      .flatMap((entry, index) => pairs(withoutLinks(entry), withoutLinks(others[index] ?? "")))
      .flatMap(([one, other]) =>
        Object.entries(meanings)
          .filter(([, [inEnglish, inSpanish]]) => inEnglish.test(one) !== inSpanish.test(other))
          .map(([meaning]) => `only one of them has ${meaning}: ${one} / ${other}`),
      );
    expect(differing).toEqual([]);
  },
);
