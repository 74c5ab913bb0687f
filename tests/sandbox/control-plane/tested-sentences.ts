/** Sentences of openapi/control-plane.yaml that another test proves, by the file of the test and its title. */
const sentences: Record<string, Record<string, string[]>> = {
  "sandbox/listening.test.ts": {
    "requires an admin token outside loopback, and then rejects control plane requests without it": [
      "A sandbox that can be reached from elsewhere has an admin token, and every call needs it as `Authorization: Bearer`.",
    ],
    "answers what a proxy passed on only where no admin token is needed, as long as it has none": [
      "A sandbox without one refuses requests that carry a header of a proxy (`Forwarded`, `X-Forwarded-*`, `X-Real-IP` or `Via`).",
    ],
  },
  "sandbox/pages/audit.test.ts": {
    "has a line for each write of the control plane, without the secrets that it shows": [
      "Every write and every failure leaves a line of JSON with method, route, status, address and outcome, on stderr or among the lines of `--log-requests`.",
    ],
  },
  "sandbox/pages/every-route.test.ts": {
    "refuses what a proxy passed on, where there is no admin token": [
      "The pages of the sandbox have the same errors.",
    ],
    "asks for the admin token, and refuses a wrong one": [
      "The scheme with which the admin token is sent (RFC 9110).",
    ],
  },
  "sandbox/api/limiter.test.ts": {
    "responds to another request with 503 and Retry-After in the envelope, and to later ones as usual": [
      "What the sandbox takes on at once, so that no caller can starve the others.",
      "A request beyond `requestsUnderWay` gets 503 with `Retry-After: 1`.",
      "A request to the API counts only while the sandbox works on it, and not while its body arrives.",
      "The sandbox waits for a body only after the API key, its environment and its IP list were checked.",
    ],
  },
  "http/server-limits.test.ts": {
    "the server responds to headers or a body that arrive too slowly with 408 in the envelope, and closes the connection":
      [
        "A connection whose request line and headers are larger than `headerBytes`, or do not arrive in `headersTimeoutSeconds`, or whose whole request does not in `requestTimeoutSeconds`, gets 431 or 408 and is closed.",
      ],
    "takes a request with %s": ["A request without exactly one valid `Host` header gets 400."],
  },
  "http/body-budget.test.ts": {
    "is given back when a body is done with": [
      "The bodies of all requests to the API and the control plane together may have `bodyBytesUnderWay`, from their first byte until the response.",
      "A body beyond that gets 503 with `Retry-After: 1`.",
    ],
  },
  "contract/json-depth.test.ts": {
    "the depth of a JSON text": ["JSON may nest `jsonDepth` levels of objects and arrays."],
  },
  "sandbox/pages/common/form.test.ts": {
    "is refused while the forms of others leave no room for it, with how many bytes there is room for": [
      "Forms on the pages, which anyone can send, have limits of their own: `formBytes` for one, and `formBytesUnderWay` for all that are arriving.",
    ],
  },
  "options/server-commands.test.ts": {
    "keepAliveTimeout: serverLimits.keepAliveSeconds * 1000": [
      "`keepAliveSeconds` is how long a connection without a request stays open, longer than proxies keep theirs.",
    ],
  },
  "sandbox/observability/health.test.ts": {
    "is not lost between two turns of a worker that has nothing to do": [
      "It finishes a turn at least every ten seconds, even when nothing is due.",
    ],
    "is 503 while the worker stands still, and 200 again after its next turn": [
      "When its last turn is more than `workerStallSeconds` ago, it counts as stalled: the health check responds with 503 `workerStalled`, and the metric `sandbox_worker_up` is 0.",
      "Reads from the store and looks when the worker finished its last turn.",
    ],
  },
  "sandbox/observability/health-rules.test.ts": {
    "is 503 when the store gives no answer in time": [
      "The health check itself waits at most `healthTimeoutSeconds` for the store.",
    ],
  },
  "sandbox/webhooks/hostile.test.ts": {
    "sends events for other URLs while one receiver hangs with all that it may be sent at once": [
      "To each webhook URL at most `deliveriesUnderWay` webhooks are sent at once, so that a receiver that hangs delays no event for another URL.",
    ],
    "records what each hostile receiver answered, or why it gave no response": [
      "A body that is cut off or never ends does not change it.",
      "Why there was no response.",
    ],
  },
  "sandbox/pages/login.test.ts": {
    "make their address wait before the next token is looked at, on the control plane and the dashboard": [
      "An address may send `freeAttempts` wrong admin tokens in a row, to the control plane and the dashboard together.",
    ],
    "ends when so many others came later that the sandbox keeps no more": [
      "A login to the dashboard ends after `loginSeconds`, by logging out, and with the sandbox; of more than `loginsKept`, the oldest ends.",
    ],
  },
  "sandbox/access/guesses.test.ts": {
    "need not wait for the first few": [
      "Then the sandbox waits before it looks at the next token from there: 1 s after the first further wrong one, twice as long after each, `longestWaitSeconds` at most.",
    ],
    "starts over after a quarter of an hour": [
      "A right token, or `forgetAfterSeconds` without a wrong one, starts over.",
    ],
  },
  "sandbox/access/api-keys.test.ts": {
    "is stored to the minute": ["To the minute; null when it was never used."],
  },
  "sandbox/faults/invalid.test.ts": {
    "after the operation are those that need no modification and no webhook": [
      "`effects` says what each type applies to: `operations` are those of the API, `modifications` the four that are processed later (refund, capture, cancel, extend), and `webhook` the webhooks that the sandbox sends.",
      "`fail` and webhooks know only `before`.",
    ],
  },
  "sandbox/faults/matching.test.ts": {
    "is used up by no request that a check refuses, and by no example": [
      "Faults hit only requests that pass every check up to the webcode: the key, its scope and IP list, the content type and the validation.",
      "A request that is refused earlier, and one that asks for an example with `Prefer`, uses up no fault.",
    ],
    "hits replays too, but not with an error in place of the operation": [
      "Replays meet faults too, except for `error` with `when: before` and for `fail`, because a replay does not execute the operation.",
    ],
    "meets a request at each point once, the oldest first": [
      "At each point (before the operation, in its place, at its acceptance, after it) a request meets at most one fault, the oldest that matches.",
    ],
    "responds with its own headers, and without a body when the API has no error with this status": [
      "`status`: responds with this status, in the API's envelope where the API has an error of that status, else without a body.",
    ],
  },
  "sandbox/faults/requests.test.ts": {
    "$effect $when $operation by $via: what is seen and what is kept": [
      "`before` the operation, or `after` it was executed and committed.",
      "`disconnect`: closes the connection without a response.",
      "`truncate`: closes it after half of the response.",
      "With `before` it is recorded as the response of the operation, unless it is a 429 or 503.",
      "With `after` the operation's own response is recorded.",
      "Only `error` with `when: before` is ever recorded.",
    ],
  },
  "sandbox/faults/webhooks.test.ts": {
    "hits as many attempts as it says": ["A webhook attempt meets at most one fault."],
    "sends an event that nothing overtakes after a minute": [
      "`reorder` holds the event back until the payment's next event was sent, for `heldSeconds` at most.",
    ],
    "stale-timestamp": [
      "`wrong-signature` signs it with another secret, and `stale-timestamp` with a time stamp that is `staleSeconds` old.",
    ],
  },
  "sandbox/faults/claim.test.ts": {
    "a store keeps 10,000 faults and no more, used-up ones included": [
      "A store keeps `kept` faults at most.",
    ],
  },
  "sandbox/faults/replicas.test.ts": {
    "hit a request to one replica from the moment that the other has added them": [
      "Applies from the very next request, on every sandbox of the same store.",
    ],
  },
  "sandbox/webhooks/switching-off.test.ts": {
    "gets none of the queued events, not even after it is switched on again": [
      "Switching the URL off drops every event that is still queued: it is not sent, not even after the URL is switched on again, and its delivery has the status `dropped`.",
      "`dropped`: not sent, because the URL was switched off.",
    ],
    "goes to the URL that is configured now": [
      "Use the resend operation to send it after all.",
      "Sends an event of any status once more, to the URL that its environment has now, and retries it on the full schedule.",
    ],
    "keeps its latest 20 attempts": ["The delivery attempts so far, oldest first; the latest 20 are kept."],
    "from the present URL drops the events that wait for any URL of the environment, but not those of the other":
      [
        "A receiver that responds with 410 switches the URL off in the same way, unless another URL is configured by then.",
      ],
  },
  "sandbox/webhooks/deliveries.test.ts": {
    "is retried on the contract's schedule with the same body, and fails after the last attempt": [
      "`failed`: given up after the last retry or a 410.",
    ],
  },
  "sandbox/control-plane/control-plane.test.ts": {
    "is paid in %s with the default card when the request has no body": [
      "A request without a body and Content-Type pays with the default card.",
    ],
    "are listed with their attempts and sent again, from the URL on that was set, which a reset takes back": [
      "The webhook URL is again the one that the sandbox was started with.",
    ],
  },
  "sandbox/store/clock.test.ts": {
    "is put back on every other sandbox of the store": [
      "Every sandbox on the same store has the same clock.",
    ],
    "keeps its advance across a restart, so that a refund settles as soon as it is due": [
      "The store keeps how far the clock was moved: it is the same after a restart.",
    ],
  },
  "sandbox/worker.test.ts": {
    "retries an event on the contract's schedule, even if the pauses are long": [
      "The clock stops at each time at which something is due, and moves on once that is done: a receiver that fails gets every retry of a week, in order.",
    ],
  },
  "sandbox/observability/metrics.test.ts": {
    "count requests by operation, status and environment, and replays": [
      "Requests to the API by operation, status and environment, their duration, replays, requests under way, transactions of the store, webhooks by outcome, the worker's last turn, and what the process uses.",
    ],
    "have no label with text that a caller chooses": ["No label holds what a caller chose."],
  },
};

export const tested = Object.entries(sentences).flatMap(([file, titles]) =>
  Object.entries(titles).flatMap(([title, stated]) => stated.map((sentence) => ({ file, title, sentence }))),
);
