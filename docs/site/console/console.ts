import type { ExampleRequest } from "../../../scripts/docs/example-requests.ts";
import { adviceText } from "./advice.ts";

const element = <Kind extends HTMLElement = HTMLElement>(id: string): Kind =>
  document.getElementById(id) as Kind;
const operation = element<HTMLSelectElement>("operation");
const example = element<HTMLSelectElement>("example");
const apiKey = element<HTMLInputElement>("api-key");
const idempotencyKey = element<HTMLInputElement>("idempotency-key");
const body = element<HTMLTextAreaElement>("body");

const form = element<HTMLFormElement>("try");
const requests: ExampleRequest[] = JSON.parse(form.dataset["requests"] ?? "[]");
/** The first response to each idempotency key. The same text again is a replay. */
const firstResponses = new Map<string, string>();

const chosen = (): ExampleRequest =>
  requests.find(({ operationId }) => operationId === operation.value) as ExampleRequest;

function fillOperations(): void {
  for (const environment of ["test", "live"]) {
    const group = Object.assign(document.createElement("optgroup"), {
      label: environment === "test" ? "Test" : "Live",
    });
    for (const request of requests.filter((candidate) => candidate.environment === environment)) {
      group.append(
        new Option(`${request.method} ${request.route} · ${request.summary}`, request.operationId),
      );
    }
    operation.append(group);
  }
}

function showOperation(): void {
  const { operationId, bodies, pathParameters, query, method } = chosen();
  history.replaceState(null, "", `#${operationId}`);
  element("write").hidden = method === "GET";
  element("parameters").replaceChildren(
    ...Object.entries(pathParameters).map(([name, value]) => parameterField(name, value)),
    ...query.map(({ name, required, example: value }) => parameterField(name, required ? value : "")),
  );
  example.replaceChildren(...Object.keys(bodies).map((name) => new Option(name)));
  showExample();
}

function parameterField(name: string, value: string): HTMLElement {
  const label = Object.assign(document.createElement("label"), {
    textContent: name,
    htmlFor: `parameter-${name}`,
  });
  const input = Object.assign(document.createElement("input"), { id: `parameter-${name}`, name, value });
  const field = document.createElement("div");
  field.append(label, input);
  return field;
}

function showExample(): void {
  const value = chosen().bodies[example.value];
  body.value = value === undefined ? "" : JSON.stringify(value, null, 2);
}

/** A key of the operation's environment, from the sandbox's control plane. */
async function makeKey(): Promise<void> {
  const response = await fetch("/_sandbox/api-keys", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ environment: chosen().environment, webcode: "SHOP01" }),
  });
  const result = await response.json();
  if (response.ok) apiKey.value = result.key;
  else element("summary").textContent = result.error.message;
}

function targetOf({ path, pathParameters }: ExampleRequest): string {
  const fields = [...element("parameters").querySelectorAll("input")];
  const values = new Map(fields.map(({ name, value }) => [name, value]));
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(values.get(name) ?? ""));
  const query = new URLSearchParams(
    [...values].filter(([name, value]) => !(name in pathParameters) && value !== ""),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}

async function send(event: SubmitEvent): Promise<void> {
  event.preventDefault();
  try {
    await sendAndShow();
  } catch (error) {
    // The connection failed, or a header has a character that cannot be sent. The message of the browser says which.
    element("summary").textContent = `No response: ${(error as Error).message}. Is the sandbox running?`;
    element("response").hidden = false;
  }
}

async function sendAndShow(): Promise<void> {
  const request = chosen();
  const write = request.method === "POST";
  const target = targetOf(request);
  const headers = {
    "X-API-KEY": apiKey.value,
    ...(write ? { "Content-Type": "application/json" } : {}),
    ...(write && idempotencyKey.value ? { "Idempotency-Key": idempotencyKey.value } : {}),
  };
  const started = performance.now();
  const response = await fetch(target, {
    method: request.method,
    headers,
    ...(write ? { body: body.value } : {}),
  });
  const text = await response.text();
  const milliseconds = Math.round(performance.now() - started);

  const shown = { ...headers, "X-API-KEY": apiKey.value ? "•••" : "" };
  const lines = [
    `${request.method} ${target}`,
    ...Object.entries(shown).map(([name, value]) => `${name}: ${value}`),
  ];
  element("sent").textContent = write ? `${lines.join("\n")}\n\n${body.value}` : lines.join("\n");
  element("received").textContent = readable(text);
  element("advice").textContent = adviceText(response.status, text);
  element("summary").textContent =
    `${response.status} ${response.statusText} in ${milliseconds} ms${replayNote(headers, text)}`;
  element("response").hidden = false;
}

/** The same key and the same response, byte by byte, are a replay: nothing was executed again. */
function replayNote(headers: Record<string, string>, text: string): string {
  const key = headers["Idempotency-Key"];
  if (!key) return "";
  const name = `${chosen().environment} ${key}`;
  const isReplay = firstResponses.get(name) === text;
  if (!firstResponses.has(name)) firstResponses.set(name, text);
  return isReplay ? ". A replay: the same bytes as before, and nothing was done again." : "";
}

function readable(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

const newKey = (): void => {
  idempotencyKey.value = crypto.randomUUID();
};

fillOperations();
const wanted = location.hash.slice(1);
if (requests.some(({ operationId }) => operationId === wanted)) operation.value = wanted;
showOperation();
newKey();
operation.addEventListener("change", showOperation);
example.addEventListener("change", showExample);
element("make-key").addEventListener("click", makeKey);
element("new-key").addEventListener("click", newKey);
form.addEventListener("submit", send);
const health = await fetch("/_sandbox/health").catch(() => undefined);
element("offline").hidden = health?.ok === true;
element("online").hidden = health?.ok !== true;
