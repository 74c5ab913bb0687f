import { adviceText } from "./advice.ts";
import { type Exchange, tab } from "./tab.ts";

export const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind =>
  document.getElementById(id) as Kind;

/**
 * Shows the history.
 *
 * @param isLatestOpen whether the latest exchange is open; none is while another request is being prepared
 * @returns the outcome of the latest exchange in a sentence
 */
export function showHistory(isLatestOpen: boolean): string {
  const entries = tab.history.map((exchange, index) => entryOf(exchange, isLatestOpen && index === 0));
  element("history").replaceChildren(...entries);
  element("history").parentElement?.toggleAttribute("hidden", entries.length === 0);
  const [latest] = tab.history;
  return latest ? `${latest.status} ${latest.reason} in ${latest.milliseconds} ms${noteOn(latest)}` : "";
}

const noteOn = ({ isReplay, status, response }: Exchange): string => {
  if (isReplay) return ". Replay: the first response again; nothing was executed";
  if (status === 409 && response.includes("dempotency key"))
    return ". Conflict: the key belongs to another request";
  return "";
};

function entryOf(exchange: Exchange, isOpen: boolean): HTMLElement {
  const { content } = element<HTMLTemplateElement>("exchange");
  const item = document.createElement("li");
  item.append(content.cloneNode(true));
  const part = <Kind extends HTMLElement>(selector: string) => item.querySelector<Kind>(selector) as Kind;
  const { method, target, status, reason } = exchange;
  part<HTMLDetailsElement>("details").open = isOpen;
  part("strong").textContent = `${status} ${reason}`;
  part("strong").dataset["outcome"] = status < 400 ? "success" : status < 500 ? "refused" : "failure";
  part("summary code").textContent = `${method} ${target}`;
  part("summary span").textContent = noteOn(exchange).slice(2).split(":")[0] ?? "";
  const value = jsonOf(exchange.response);
  part(".advice").textContent = adviceText(status, exchange.response);
  const { paymentUrl } = value?.data ?? {};
  part(".link").hidden = paymentUrl === undefined;
  part<HTMLAnchorElement>(".link a").href = paymentUrl ?? "";
  const [request, response] = item.querySelectorAll("pre code");
  if (request) request.textContent = exchange.request;
  if (response) response.textContent = value ? JSON.stringify(value, null, 2) : exchange.response;
  return item;
}

function jsonOf(text: string) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
