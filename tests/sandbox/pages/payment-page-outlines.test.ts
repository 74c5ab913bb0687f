import { describe, expect, it } from "vitest";
import { type Language, languageOf, texts } from "../../../src/sandbox/pages/payment-page/texts.ts";
import { mainOf, outlineOf } from "../../support/outline.ts";
import { openPaymentPage, pay } from "../../support/payment-page.ts";
import { sessionBody, useSandbox } from "../../support/sandbox.ts";

// After a change that is meant: npx vitest run --project unit tests/sandbox/pages/payment-page-outlines.test.ts -u

const running = useSandbox();
const refused = { ...pay, card: "4000000000000002" };
const challenged = { ...pay, card: "4000000000003220" };

/** Each page that a customer can see in a language, in the order of a payment. */
async function pagesIn(shopperLocale: string): Promise<string> {
  const seen: string[] = [];
  const look = (what: string, html: string, part = mainOf(html)) =>
    void seen.push(`## ${what}\n${outlineOf(part)}\n`);
  const open = (fields: object = {}) => openPaymentPage(running, { shopperLocale, ...fields });
  const textAt = async (path: string) =>
    (await running.sandbox.fetch(new Request(new URL(path, "http://127.0.0.1:4020")))).text();

  const deposit = await open({ isPreAuth: true, description: "Room 7" });
  look("A pre-authorisation", await (await deposit.page()).text());
  const sale = await open();
  const html = await (await sale.page()).text();
  look("A payment", html, html);
  look("A card that a button filled in", await textAt(`${sale.path}?fill=refused`));
  look(
    "Fields that are malformed",
    await sale.submitted({ card: "4111", expiry: "13/30", cvc: "", action: "pay" }),
  );
  look("One field that is malformed", await sale.submitted({ ...pay, cvc: "12" }));
  look("A refused card", await sale.submitted(refused));
  look("A 3-D Secure step", await sale.submitted(challenged));
  look(
    "A 3-D Secure step that is made up",
    await sale.submitted({ action: "authenticate", step: "made up" }),
  );
  look("A complete payment", await sale.submitted(pay).then(async () => (await sale.page()).text()));
  const leaving = await textAt(`${sale.path}/return`);
  look("The way back to the shop", leaving, leaving);
  await deposit.submit({ action: "cancel" });
  look("A cancelled payment", await (await deposit.page()).text());
  const late = await open();
  await running.advance(24 * 3600);
  look("A payment that has expired", await (await late.page()).text());
  const { json } = await running.live.post("/payment/session", { ...sessionBody, shopperLocale });
  look("A payment in Live", await textAt(json.data.paymentUrl));
  const headers = { "Accept-Language": shopperLocale };
  const unknown = await running.sandbox.fetch(
    new Request("http://127.0.0.1:4020/pay-external/unknown", { headers }),
  );
  const notFound = await unknown.text();
  look("A link to no payment", notFound, notFound);
  return seen.join("\n");
}

describe("the payment page", () => {
  it.each([
    ["en", "en-GB"],
    ["es", "es-ES"],
    ["pt", "pt-PT"],
  ])("has for its customer in %s what is written down", async (language, locale) => {
    await expect(await pagesIn(locale)).toMatchFileSnapshot(`outlines/payment-page.${language}.txt`);
  });
});

describe("the texts of the payment page", () => {
  /** Each text by its name. A text about an amount gets one. */
  const leaves = (value: unknown, name = ""): [name: string, text: string][] =>
    typeof value === "object" && value !== null
      ? Object.entries(value).flatMap(([member, inner]) => leaves(inner, `${name}.${member}`))
      : [[name, typeof value === "function" ? value("€1") : String(value)]];
  const english = leaves(texts.en);

  it.each(["es", "pt"] as const)("are all there in %s, each in its own words", (language) => {
    const others = new Map(leaves(texts[language]));
    expect([...others.keys()]).toEqual(english.map(([name]) => name));
    const same = english.filter(([name, text]) => others.get(name) === text || !others.get(name));
    expect(same).toEqual([[".outcomes.challenge", "3-D Secure"]]);
  });

  it("name the amount that is paid or reserved, in every language", () => {
    for (const { pay, authorise } of Object.values(texts))
      expect([pay("€1"), authorise("€1")]).toEqual([
        expect.stringContaining("€1"),
        expect.stringContaining("€1"),
      ]);
  });

  it.each<[string | undefined, Language]>([
    [undefined, "en"],
    ["", "en"],
    ["ES", "es"],
    ["xes", "en"],
    ["1-ES", "en"],
    ["toString", "en"],
    ["fr-ESP", "en"],
  ])("for the locale %s are those of %s", (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
