import { expect, it } from "vitest";
import { guides, spanishPages } from "./facts/pages.ts";
import { entries, paragraphs, sentences } from "./paragraphs.ts";
import { translations } from "./translations.ts";

// A translated sentence can lose a negation, or speak of the endpoint where the English one speaks of the body. Both
// sentences of a pair have to contain each of these equally often.

/** Words that change what a sentence says, in English and in Spanish. */
const meanings: Record<string, [english: RegExp, spanish: RegExp]> = {
  "a negation": [
    /\b(?:no|not|never|nothing|none|nobody|neither|cannot|without|unless|unknown|unchanged|invalid|unofficial|rather than)\b|n't\b/gi,
    /\b(?:no|nunca|nada|nadie|ningún|ningun[oa]|tampoco|sin|salvo|desconocid[oa]s?)\b|deja de /gi,
  ],
  "before or first": [/\b(?:before|first)\b/gi, /\b(?:antes|primer[oa]?s?)\b/gi],
  new: [/\bnew\b/gi, /\bnuev[oa]s?\b/gi],
  "refused or rejected": [/\b(?:refus|reject)/gi, /\brechaz/gi],
  Live: [/\bLive\b/g, /\bLive\b/g],
  Test: [/\bTest\b(?! (?:your|what|another)\b)/g, /\bTest\b/g],
  environment: [/\benvironments?\b/gi, /\bentornos?\b/gi],
  "route or endpoint": [/\b(?:route|endpoint|path)s?\b/gi, /\b(?:ruta|endpoint)s?\b/gi],
  body: [/\bbod(?:y|ies)\b/gi, /\bcuerpos?\b/gi],
  key: [/\bkeys?\b/gi, /\bclaves?\b/gi],
  secret: [/\bsecrets?\b/gi, /\bsecret(?:os?|s)?\b/gi],
  webcode: [/\bwebcodes?\b/gi, /\bwebcodes?\b/gi],
  session: [/\bsessions?\b/gi, /\bsesi(?:ón|ones)\b/gi],
  payment: [/\bpayments?\b/gi, /\bpagos?\b/gi],
  event: [/\bevents?\b/gi, /\beventos?\b/gi],
  record: [/\brecords?\b/gi, /\bregistros?\b/gi],
  capture: [/\bcaptur/gi, /\bcaptur/gi],
  cancel: [/\bcancel/gi, /\bcancel/gi],
  extend: [/\bexten(?:d|sion)/gi, /\bampl[ií]/gi],
  "refund or return": [/\b(?:refund|returns?\b)|money (?:went )?back/gi, /\bdev(?:olu|olv|uelv)/gi],
  "every or all": [/\b(?:every(?:thing)?|all|each)\b/gi, /(?<!\p{L})(?:cada|tod[oa]s?)(?!\p{L})/giu],
  "some or several": [/\b(?:some|several)\b/gi, /\b(?:algún|algun[oa]s?|vari[oa]s)\b/gi],
  // Not `only once`, which is `una sola vez`, and not `un solo paso`, which is one step.
  only: [/\bonly\b(?! once)/gi, /(?<!\b(?:un|una) )\b(?:s[oó]lo|sola|únicamente|solamente)\b/gi],
  "at least": [/\bat least\b/gi, /\b(?:al menos|como mínimo|por lo menos)\b/gi],
  "at most": [/\bat most\b/gi, /\b(?:como máximo|a lo sumo)\b/gi],
  always: [/\balways\b/gi, /\bsiempre\b/gi],
  once: [/(?<!\bat )\bonce\b(?! nothing)/gi, /\buna (?:sola )?vez\b/gi],
  twice: [/\btwice\b/gi, /\bdos veces\b/gi],
  add: [/\badd(?:s|ed|ing)?\b/gi, /\bañad|\bsum(?:as|es)\b/gi],
  remove: [/\b(?:remov|delet|dropp?|skip|leave (?:\S+ )?out)/gi, /\b(?:quit|elimin|borr|descart|omit)/gi],
  accept: [/\baccept|\btakes (?:the|a)\b/gi, /\bacept/gi],
  start: [/\b(?:re)?start/gi, /\b(?:emp(?:ie[zc]|ez)|arran|inici(?!ar sesión))/gi],
  stop: [/(?<!\bfull )\bstop/gi, /\b(?:det[eé]n|detien|dejan de\b)/gi],
  send: [/\b(?:re)?(?:send|sent|repeat)/gi, /\b(?:re)?env[ií]|\brep[eií]t/gi],
  receiver: [/\breceivers?\b/gi, /\breceptor(?:es)?\b/gi],
  wait: [/\bwait/gi, /(?<!tiempo de )\besper/gi],
  expire: [/\bexpir/gi, /\bcaduc/gi],
  signature: [/\bsign(?:s|ed|atures?)?\b/gi, /\bf[ií]rm/gi],
};

/** Where both say the same in other words. */
const english = (text: string) =>
  text
    .replaceAll(/leaves? it (?:raw|alone)|the two time stamps differ/g, "not")
    .replaceAll("was used before with", "was used with")
    .replaceAll("both body and endpoint differ", "body and endpoint change")
    // Spanish says the second one with `ni`.
    .replaceAll(/ and no (?=package|token|waiting)|, not (?=even)/g, " and ")
    .replaceAll("takes payments on", "charges on")
    .replaceAll("With the package alone", "Only with the package")
    .replaceAll("## Every code", "## Table of errors")
    .replaceAll(/all of its\s+(?=ten)/g, "its ")
    .replaceAll("`before` the operation", "before the operation")
    .replaceAll(/(?<=Then send |available; send )it(?= with a new idem)/g, "the request")
    .replaceAll(/you can send the same\s+request again/g, "you can send it again")
    .replaceAll("before you send.", "before you send the request.")
    .replaceAll("If you send this twice", "If you send this request twice")
    .replaceAll(
      "gets a 403 with code 11001, in the envelope of",
      "has the response 403 with code 11001, in the same envelope as",
    )
    .replaceAll("because of the", "thanks to the")
    .replaceAll("because it needs no", "which needs no")
    .replaceAll("change from Test", "go from Test")
    .replaceAll("replace the key", "change the key")
    .replaceAll("until you change it", "until you modify it")
    .replaceAll("So does a restart", "So does a restart of the sandbox")
    .replaceAll("lists its options", "shows its options")
    .replaceAll("verified signature", "checked signature")
    .replaceAll("makes a payment directly", "creates a payment directly")
    .replaceAll("a page or an app", "a page, an app")
    .replaceAll("checked or endorsed", "checked, endorsed")
    .replaceAll("is executed, or", "is executed,")
    .replaceAll("an earlier one made", "an earlier one created")
    .replaceAll("without paying twice", "without charging twice")
    .replaceAll("sells, is paid,", "sells, charges,")
    .replaceAll("an attempt to pay, online", "an attempt, online");
const spanish = (text: string) =>
  text
    .replaceAll("sin procesar", "crudo")
    .replaceAll("Mientras no configures", "Hasta que configures")
    .replaceAll("intento de pago", "intento")
    .replaceAll("lento o que no responde", "lento o colgado")
    .replaceAll("de la primera:", "de la primera petición:")
    .replaceAll("lo demás es igual", "es lo mismo")
    .replaceAll("por sí mismos", "por sí solos")
    .replaceAll(/un\s+mismo\s+pago/g, "un pago")
    .replaceAll(/\b(l[oa]s) demás/gi, "$1 otros")
    .replaceAll(/cualquier otra (?=cosa|petición)/g, "cualquier ")
    .replaceAll("u otro webcode", "o webcode")
    .replaceAll("un sandbox, arranca el sandbox con", "un sandbox, arranca con")
    .replaceAll("un valor opaco", "algo opaco")
    .replaceAll("permiso para leerlo", "permiso para leer el fichero")
    .replaceAll("proveedor de pagos", "procesador de pagos")
    // The second word of a double negation.
    .replaceAll(/\b(no|sin)\b([^.,;:]*?) (?:nada|nadie|ningún|ningun[oa]|nunca)\b/gi, "$1$2")
    // Only Spanish readers have to know this.
    .replace(/La referencia y las páginas que aún no\s+están traducidas están en inglés\./, "");

/** The sentences of two texts in pairs, or the whole texts where one language needs more sentences than the other. */
const pairs = (one: string, other: string) => {
  const [all, others] = [sentences(one), sentences(other)];
  if (all.length !== others.length) return [[all.join(" "), others.join(" ")] as const];
  return all.map((sentence, index) => [sentence, others[index] ?? ""] as const);
};
/** Titles of English pages and names stand in Spanish sentences as they are. */
const withoutNames = (text: string) =>
  text.replaceAll(/\[[^\]]*\]|X-API-KEY|API Keys|Avirato Payments/g, "[]");

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
/** Abbreviations and files, which have one name in both languages. */
const namesIn = (text: string) =>
  text.match(/\b(?!URL)[A-Z]{2,}\w*|\b[\w-]+\.(?:json|key|secret|ts)\b/g)?.toSorted() ?? [];

const patterns = { ...translations, ...meanings };
/** The entries of a page in English and in Spanish. */
const entriesOf = (name: string, text: string) =>
  [english(guides.get(name) ?? ""), spanish(text)].map((page) => paragraphs(page).flatMap(entries)) as [
    string[],
    string[],
  ];

it("each word of translations.ts occurs on a page in both languages", () => {
  const [all = "", others = ""] = [0, 1].map((language) =>
    [...spanishPages]
      .flatMap(([name, text]) => entriesOf(name, text)[language] ?? [])
      .flatMap((entry) => sentences(withoutNames(entry)))
      .join("\n"),
  );
  const unused = Object.entries(translations).filter(
    ([, [inEnglish, inSpanish]]) => count(all, inEnglish) === 0 || count(others, inSpanish) === 0,
  );
  expect(unused).toEqual([]);
});

it.each([...spanishPages])(
  "each sentence of the Spanish page %s means what the English one does",
  (name, text) => {
    const [all, others] = entriesOf(name, text);
    expect(others).toHaveLength(all.length);
    const found = all.flatMap((entry, index) =>
      pairs(withoutNames(entry), withoutNames(others[index] ?? "")),
    );
    for (const [one, other] of found) expect([other, namesIn(other)]).toEqual([other, namesIn(one)]);
    const differing = found.flatMap(([one, other]) =>
      Object.entries(patterns)
        .filter(([, [inEnglish, inSpanish]]) => count(one, inEnglish) !== count(other, inSpanish))
        .map(([meaning]) => `not as often in both: ${meaning}: ${one} / ${other}`),
    );
    expect(differing).toEqual([]);
  },
);
