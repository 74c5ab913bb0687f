import { Refusal, refuse } from "./refusal.ts";

/**
 * Reads the JSON body of a write; a GET has none.
 *
 * @throws {Refusal} 415 for another content type, 413 above the contract's limit, 400 when it is not JSON.
 */
export async function readJsonBody(request: Request, maxBytes: number): Promise<unknown> {
  if (request.method === "GET") return undefined;
  if (!isJson(request.headers.get("content-type"))) throw refuse("unsupportedMediaType");
  const bytes = await readBytes(request, maxBytes);
  try {
    return parseJson(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw refuse("malformedJson");
  }
}

/** `application/json`, with or without parameters; a charset other than UTF-8 cannot be read. */
function isJson(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? "").toLowerCase().split(";");
  const charset = parameters.find((parameter) => parameter.trim().startsWith("charset="));
  return type?.trim() === "application/json" && (!charset || /=\s*"?utf-8"?\s*$/.test(charset));
}

/** A surrogate without its other half is no text, and only an escape can bring one in. */
function parseJson(text: string): unknown {
  if (!/\\ud/i.test(text)) return JSON.parse(text);
  return JSON.parse(text, (name, value) => {
    if (!name.isWellFormed() || (typeof value === "string" && !value.isWellFormed()))
      throw new SyntaxError(name);
    return value;
  });
}

/** Stops reading as soon as the limit is passed, so that a huge body never fills the memory. */
async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of request.body ?? []) {
      size += chunk.byteLength;
      if (size > maxBytes) throw refuse("payloadTooLarge");
      chunks.push(chunk);
    }
  } catch (error) {
    // A caller that goes away in the middle is no fault of the server; nobody reads the answer.
    throw error instanceof Refusal ? error : refuse("malformedJson");
  }
  return Buffer.concat(chunks);
}
