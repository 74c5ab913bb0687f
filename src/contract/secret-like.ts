/**
 * What looks like a key, token, secret or card number: the prefix of this API's keys and secrets with something behind
 * it, or a long run of characters with both letters and digits, as keys, UUIDs, hexadecimal digits and base64 have.
 */
const secretLike = [
  /av[ps]_(?:live_|test_)?[A-Za-z0-9]{5,}/,
  /\d{12,}/,
  /(?=[A-Za-z_+/=%]*\d)(?=[\d_+/=%]*[A-Za-z])[A-Za-z0-9_+/=%]{16,}/,
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i,
];

/** Whether a text has a part that may be a key or a secret, in plain text, percent-encoded or in base64. */
export const looksSecret = (text: string): boolean => secretLike.some((pattern) => pattern.test(text));
