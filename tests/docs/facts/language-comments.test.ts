import { expect, it } from "vitest";
import { code, type files, languages } from "./twins.ts";

// What the comments of an example advise is the same in every language, in the words that all of them share.

const advice: Partial<Record<keyof typeof files, RegExp[]>> = {
  client: [
    /sending the same request again cannot help\. correct it first/,
    /may send the request again by itself\. after 13004, the customer may have paid/,
    /each further (?:one|pause) is twice as long/,
    /the api has (?:none|no redirects), and one could send the api key to another host/,
    /send it again with the same key/,
  ],
  redirect: [
    /do not show the order as paid/,
    /after (?:"expired"|errexpired), get the session instead/,
    /after a rotation, (?:pass )?the new (?:client secret )?and the old one/,
    /environment and webcode, for example "test:shop01"/,
    /the session that you kept for the order/,
    /header, no encrypted key, nonce, ciphertext and tag/,
  ],
  webhook: [
    /not genuine,? or too old/,
    /respond with 400/,
    /(?:bytes|body) as (?:they|it) arrived/,
    /after a rotation, (?:pass )?the new (?:client secret )?and the old one/,
    /anybody can sign with (?:an empty one|it)/,
  ],
  shop: [
    /ship the order after the webhook, and not because of this page/,
    /a changed order gets another session/,
    /any other 409 means that two operations of this program share a key, which has to be corrected/,
    /only a sandbox has this route/,
  ],
};
/** PHP's curl follows no redirects unless it is told to, so its client has no comment about them. */
const without: [part: string, language: string, advice: RegExp][] = [
  ["client", "php", /the api has (?:none|no redirects), and one could send the api key to another host/],
];

const inOneLine = (text: string) =>
  text
    .replaceAll(/^\s*(?:\*|\/\/|#) ?/gm, " ")
    .replaceAll(/\s+/g, " ")
    .toLowerCase();

it.each(
  Object.entries(advice).flatMap(([part, forms]) =>
    languages.flatMap((language) =>
      forms.map((form) => ({ part: part as keyof typeof files, language, form })),
    ),
  ),
)("the $part in $language advises: $form", ({ part, language, form }) => {
  const expected = !without.some(
    ([where, tongue, text]) => where === part && tongue === language && text.source === form.source,
  );
  expect(form.test(inOneLine(code(part, language)))).toBe(expected);
});
