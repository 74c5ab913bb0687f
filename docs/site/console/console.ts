import { apiKeyHeader, idempotencyKeyHeader } from "../../../generated/constants.ts";
import { apiErrors } from "../../../generated/errors.ts";
import { apiKeyOf } from "./api-key.ts";
import { element, showHistory } from "./history.ts";
import { type Exchange, isReplay, type Known, keep, record, tab } from "./tab.ts";

const operation = element<HTMLSelectElement>("operation");
const apiKey = element<HTMLInputElement>("api-key");
const idempotencyKey = element<HTMLInputElement>("idempotency-key");
const body = element<HTMLTextAreaElement>("body");
const parameters = element("parameters");
const form = element<HTMLFormElement>("console");

const chosen = () => {
  const { content, dataset } = element<HTMLTemplateElement>(operation.value);
  const { method = "", environment = "", path = "" } = dataset;
  return { content, method, environment, path, known: tab.known[environment] ?? {} };
};

function showOperation(): void {
  const { content, method, known } = chosen();
  history.replaceState(null, "", `?operation=${operation.value}`);
  parameters.replaceChildren(content.cloneNode(true));
  for (const input of parameters.querySelectorAll("input")) {
    if (input.value !== "") input.value = known[input.name as keyof Known] ?? input.value;
  }
  apiKey.value = known.apiKey ?? "";
  element("write").hidden = method === "GET";
  newKey();
  showExample();
  showHistory(false);
}

/** The chosen example of the body, with the last identifiers and the shop of this sandbox. */
function showExample(): void {
  const example = parameters.querySelector("select");
  if (!example) return;
  const shop = { urlOk: `${location.origin}/shop/ok`, urlKo: `${location.origin}/shop/ko` };
  const values: Record<string, string> = { ...shop, ...chosen().known };
  body.value = example.value.replaceAll(/"(\w+)": ".*?"/g, (whole, name) =>
    values[name] === undefined ? whole : `"${name}": ${JSON.stringify(values[name])}`,
  );
}

function targetOf(path: string): string {
  const inputs = [...parameters.querySelectorAll("input")];
  const filled = inputs
    .filter(({ dataset }) => dataset["in"] === "path")
    .reduce((text, { name, value }) => text.replace(`{${name}}`, encodeURIComponent(value)), path);
  const query = new URLSearchParams(
    inputs
      .filter(({ dataset, value }) => dataset["in"] === "query" && value !== "")
      .map(({ name, value }) => [name, value]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}

async function sendRequest(): Promise<Exchange> {
  const { method, environment, path, known } = chosen();
  apiKey.value ||= await apiKeyOf(environment);
  const isWrite = method === "POST";
  const target = targetOf(path);
  const key = (isWrite && idempotencyKey.value) || undefined;
  const headers = {
    [apiKeyHeader]: apiKey.value,
    ...(isWrite ? { "Content-Type": "application/json" } : {}),
    ...(key ? { [idempotencyKeyHeader]: key } : {}),
  };
  const started = performance.now();
  const response = await fetch(target, { method, headers, ...(isWrite ? { body: body.value } : {}) });
  const text = await response.text();
  if (text.includes(`"code":${apiErrors.unknownApiKey.code},`) && known.apiKey === apiKey.value) {
    // The key was revoked meanwhile. The next request gets a new one.
    delete known.apiKey;
    keep();
    apiKey.value = "";
  }
  const lines = Object.entries({ ...headers, [apiKeyHeader]: "•••" }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  const exchange = {
    ...{ method, target, environment, idempotencyKey: key },
    request: [`${method} ${target}`, ...lines, ...(isWrite ? ["", body.value] : [])].join("\n"),
    status: response.status,
    reason: response.statusText,
    milliseconds: Math.round(performance.now() - started),
    response: text,
  };
  return { ...exchange, isReplay: isReplay(exchange) };
}

async function submit(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  if (form.ariaBusy) return;
  showHistory(false);
  form.ariaBusy = "true";
  element("status").textContent = "Sending…";
  try {
    record(await sendRequest());
    element("status").textContent = showHistory(true);
  } catch (error) {
    // The connection failed, or a header has a character that cannot be sent. The browser's message says which.
    element("status").textContent = `No response: ${(error as Error).message}`;
  }
  form.ariaBusy = null;
}

function newKey(): void {
  idempotencyKey.value = crypto.randomUUID();
}

function lastKey(): void {
  idempotencyKey.value = tab.history.find((exchange) => exchange.idempotencyKey)?.idempotencyKey ?? "";
}

/** Fills in the request of a page that links here, such as the dashboard: parameters, key and body by their names. */
function fillIn(given: URLSearchParams): void {
  if (given.size === 0) return;
  for (const input of parameters.querySelectorAll("input")) input.value = given.get(input.name) ?? "";
  idempotencyKey.value = given.get(idempotencyKeyHeader) ?? idempotencyKey.value;
  body.value = given.get("body") ?? body.value;
}

const wanted = new URLSearchParams(location.search).get("operation");
// The form shows an operation, and then the address has no more than its name.
const given = new URLSearchParams(location.hash.slice(1));
if ([...operation.options].some(({ value }) => value === wanted)) operation.value = wanted ?? "";
showOperation();
fillIn(given);
operation.addEventListener("change", showOperation);
parameters.addEventListener("change", ({ target }) => target instanceof HTMLSelectElement && showExample());
element("new-key").addEventListener("click", newKey);
element("last-key").addEventListener("click", lastKey);
form.addEventListener("submit", submit);
