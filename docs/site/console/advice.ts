import { adviceFor } from "../../../src/client/advice.ts";

/** What to do about a response, as a line of the page; empty for a success. */
export function adviceText(statusCode: number, text: string): string {
  if (statusCode < 400) return "";
  const { resendMeaning, action } = adviceFor({ statusCode, ...errorIn(text) });
  return `Send it again? ${resendMeaning}. ${action}`;
}

function errorIn(text: string): object {
  try {
    return Object(JSON.parse(text)).error ?? {};
  } catch {
    return {};
  }
}
