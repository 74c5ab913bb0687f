import { sessionBody, type useSandbox, webcode } from "./sandbox.ts";

/** Opens the payment page of a new session in Test, as its customer. */
export async function openPaymentPage(running: ReturnType<typeof useSandbox>, fields: object = {}) {
  const { json } = await running.test.post("/payment/session", { ...sessionBody, ...fields });
  const { sessionId, paymentUrl } = json.data;
  const page = (init: RequestInit = {}) => running.sandbox.fetch(new Request(paymentUrl, init));
  const submit = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    page({ method: "POST", body: new URLSearchParams(fields), headers });
  /** The page to which the response to a form leads a browser. */
  const follow = (response: Response) => {
    const [cookie = ""] = response.headers.getSetCookie().map((text) => text.split(";")[0]);
    const url = new URL(response.headers.get("location") ?? "", paymentUrl);
    return running.sandbox.fetch(new Request(url, { headers: { Cookie: cookie } }));
  };
  const submitted = async (fields: Record<string, string>) => (await follow(await submit(fields))).text();
  const status = async () =>
    (await running.test.get(`/payment/session/${sessionId}?webcode=${webcode}`)).json.data.status;
  /** Where the page leads a customer whose form was accepted. */
  const leave = async () => {
    const back = await running.sandbox.fetch(new Request(`${paymentUrl}/return`));
    const [, url = ""] = /http-equiv="refresh" content="0;url=([^"]*)"/.exec(await back.text()) ?? [];
    return url.replaceAll("&amp;", "&").replaceAll("&#39;", "'");
  };
  return { sessionId, page, submit, follow, submitted, status, leave, path: new URL(paymentUrl).pathname };
}

/** The form that pays with a card that is authorised. */
export const pay = { card: "4111 1111 1111 1111", expiry: "12/30", cvc: "123", action: "pay" };
