import { environments } from "../../../generated/constants.ts";

/** What an oracle needs to know of a response. */
export interface Responded {
  status: number;
  contentType: string;
  text: string;
}

/** The longest message, characters: one value in it may have 4,000, and then says that it was cut. */
const longestMessage = 4_500;

/** Traces of a program's inside: a line of a stack, a file of ours, a module of Node's or of a library. */
const inside = /^\s*at .+:\d+:\d+\)?$|\/src\/\w[\w/-]*\.ts|node:internal|node_modules/m;

/** The message of a 400 starts with the part of the request that is wrong. */
const namesItsSubject = /^(Body field|Query parameter|Header|Path parameter|The [a-z]+|[a-z]\w+ must)/;

/**
 * Checks that an error can be read by who gets it: in its envelope, short, naming what is wrong, with nothing of the
 * program's inside.
 *
 * @param target path and query of the request
 * @returns a sentence for each problem; none for a success
 */
export function errorProblems(target: string, { status, contentType, text }: Responded): string[] {
  if (status < 400 || text === "") return [];
  const found = inside.exec(text);
  const problems = found ? [`shows its inside: ${found[0]}`] : [];
  if (contentType.startsWith("text/html")) {
    // What people see is a whole page: it has styles and menus beside the message.
    const message = /role="alert"[^>]*>([^<]*)</.exec(text)?.[1] ?? "";
    return [...problems, ...lengthProblems(message)];
  }
  if (!contentType.startsWith("application/json")) return [...problems, `is ${contentType || "of no type"}`];
  const { success, error } = JSON.parse(text);
  const { message, code, traceId, name } = error ?? {};
  const isApiEnvelope = success === false && Number.isInteger(code) && /^[\da-f]{32}$/.test(traceId);
  // A `Request` resolves the dots of a path, so that it may leave the API.
  const { pathname } = new URL(`http://127.0.0.1${target}`);
  const isApi = pathname.startsWith(`${environments.live.routes}/`);
  if (!isApiEnvelope && (isApi || typeof name !== "string"))
    problems.push(`has no envelope: ${text.slice(0, 200)}`);
  if (typeof message !== "string" || message === "") return [...problems, "has no message"];
  if (status === 400 && !namesItsSubject.test(message))
    problems.push(`does not name what is wrong: ${message.slice(0, 200)}`);
  return [...problems, ...lengthProblems(message)];
}

const lengthProblems = ({ length }: string): string[] =>
  length > longestMessage ? [`has a message of ${length} characters, over ${longestMessage}`] : [];
