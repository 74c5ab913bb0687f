/** One request that Specmatic sent, and its judgement. */
export interface Scenario {
  /** `example`: as an example says. When requests are generated: `positive`, valid; `negative`, invalid on purpose. */
  kind: "example" | "positive" | "negative";
  /** Method and path, for example `GET /external/v1/payment/session/{sessionId}`. */
  operation: string;
  succeeded: boolean;
  /** The HTTP status of the response; 0 when Specmatic failed before it sent the request. */
  status: number;
  /** The code in the error envelope of the response. */
  code?: number;
  /** The error's message. */
  message?: string;
  /** Headers and body of the request as Specmatic prints them; empty when it was not sent. */
  request: string;
  name: string;
}

const kinds = { "": "example", "+ve": "positive", "-ve": "negative" } as const;

/** As in `/session/(sessionId:SessionId)`. */
const pathParameter = /\((\w+):\w+\)/g;

/** The scenarios in Specmatic's output, which prints each one after its request and response. */
export function parseSpecmaticLog(log: string): Scenario[] {
  const scenarios: Scenario[] = [];
  let response: Pick<Scenario, "status" | "code" | "message"> = { status: 0 };
  let request: string[] = [];
  let isRequest = false;
  for (const line of log.split("\n")) {
    if (/^\s+Re(quest to|sponse at) /.test(line)) isRequest = line.includes("Request to");
    if (isRequest) request.push(line);
    const [, status] = /^\s+(\d{3}) [A-Z][A-Za-z ]+$/.exec(line) ?? [];
    if (status) response = { status: Number(status) };
    const [, code] = /^\s+"code": (\d+)/.exec(line) ?? [];
    if (code) response.code = Number(code);
    const [, message] = /^\s+"message": "(.*)"/.exec(line) ?? [];
    if (message) response.message = message;
    const [, sign, operation, name, outcome] =
      /^([+-]ve|)\s*Scenario: (\S+ \S+) (.*) has (FAILED|SUCCEEDED)$/.exec(line) ?? [];
    if (operation === undefined || name === undefined) continue;
    const kind = kinds[sign as keyof typeof kinds];
    scenarios.push({
      kind,
      operation: operation.replaceAll(pathParameter, "{$1}"),
      succeeded: outcome === "SUCCEEDED",
      name,
      request: request.join("\n"),
      ...response,
    });
    response = { status: 0 };
    request = [];
  }
  return scenarios;
}
