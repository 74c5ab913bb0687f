// Generated from openapi/ by `npm run generate`; do not edit.

/** Every error code with its statuses, its meaning, who has to do what about it, and whether to send it again. */
export const errorCodes = [
  {
    "code": 10404,
    "name": "NotFound",
    "statusCodes": [
      404
    ],
    "meaning": "The route, or the session, payment or terminal that the request names, does not exist for this key.",
    "who": "developer",
    "action": "Correct the path or the identifier; both must belong to the environment and webcode of the key. Then send it with a new idempotency key.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "A request gets the same 404 for an unknown route, an unknown terminal, and a resource of another environment or webcode; the vendor names the code only for sessions and payments, and its description of 11008 would also allow a 403 for a resource of another webcode."
  },
  {
    "code": 10409,
    "name": "IdempotencyConflict",
    "statusCodes": [
      409
    ],
    "meaning": "The idempotency key was used before with another body or on another endpoint.",
    "who": "developer",
    "action": "Do not send this request again. Use a new idempotency key for a new attempt. The first request, sent unchanged, still gets its first response.",
    "resend": "never",
    "automatic": false,
    "assumed": "A 409 carries code 10409, by analogy with 10404; the vendor gives the two messages but no code."
  },
  {
    "code": 10429,
    "name": "TooManyRequests",
    "statusCodes": [
      429
    ],
    "meaning": "The caller sends more requests than the API accepts in this time. The request was not executed.",
    "who": "program",
    "action": "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    "resend": "after-wait",
    "automatic": true,
    "assumed": "A 429 carries code 10429 and Retry-After, by analogy with 10404; the vendor names neither a limit nor a code for it."
  },
  {
    "code": 10500,
    "name": "InternalError",
    "statusCodes": [
      500
    ],
    "meaning": "Something unexpected went wrong inside the API.",
    "who": "program",
    "action": "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    "resend": "check-first",
    "automatic": true,
    "assumed": "An internal error that the payment provider did not cause carries code 10500, by analogy with 10404; the vendor names no code for it."
  },
  {
    "code": 10503,
    "name": "Overloaded",
    "statusCodes": [
      503
    ],
    "meaning": "The API is handling as much as it can. The request was not executed.",
    "who": "program",
    "action": "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    "resend": "after-wait",
    "automatic": true,
    "assumed": "A 503 carries code 10503 and Retry-After, by analogy with 10404; the vendor names no code for it."
  },
  {
    "code": 11001,
    "name": "InvalidApiKey",
    "statusCodes": [
      403
    ],
    "meaning": "The X-API-KEY header is missing, or its key is unknown or revoked.",
    "who": "merchant",
    "action": "Send an active API key of this environment, from Integrations > API Keys.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 11002,
    "name": "IpNotAllowed",
    "statusCodes": [
      403
    ],
    "meaning": "The API key has an IP allow-list and the caller's address is not on it.",
    "who": "merchant",
    "action": "Add the address to the key under Integrations > API Keys, or send the request from an allowed one.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 11008,
    "name": "AccessDenied",
    "statusCodes": [
      403
    ],
    "meaning": "The key is valid, but the request is for another environment or webcode, or for a payment that was not made through this API.",
    "who": "developer",
    "action": "Use the key of this environment and the webcode of the key; modify only payments made through this API.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 12001,
    "name": "InvalidRequest",
    "statusCodes": [
      400,
      408,
      413,
      415,
      431
    ],
    "meaning": "A parameter is missing, has an invalid format or breaks a rule of the operation, the body is not JSON, or the request is too large or arrives too slowly.",
    "who": "developer",
    "action": "Fix what the message names, then send the corrected request with a new idempotency key.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "This code also covers a broken rule of an operation, an unknown field or query parameter, a body over 1 MiB or nested too deeply, and an unsupported content type or encoding; the name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 12002,
    "name": "InvalidDate",
    "statusCodes": [
      400
    ],
    "meaning": "A date is not in ISO 8601.",
    "who": "developer",
    "action": "Send date, time and zone, for example 2026-07-15T14:00:00Z, with a new idempotency key.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 12006,
    "name": "InvalidCountry",
    "statusCodes": [
      400
    ],
    "meaning": "A country is not an ISO 3166-1 alpha-2 code.",
    "who": "developer",
    "action": "Send two upper-case letters, for example ES, with a new idempotency key.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 12009,
    "name": "UnsupportedCountry",
    "statusCodes": [
      400
    ],
    "meaning": "The country is well-formed but payments from it are not supported.",
    "who": "developer",
    "action": "Leave countryCode out or ask support which countries are available; send it with a new idempotency key.",
    "resend": "new-key",
    "automatic": false,
    "assumed": "The name is ours, because the vendor's pages name only DeviceError."
  },
  {
    "code": 13001,
    "name": "ProviderError",
    "statusCodes": [
      500
    ],
    "meaning": "The payment provider failed.",
    "who": "program",
    "action": "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    "resend": "check-first",
    "automatic": true,
    "assumed": "Every operation that reaches the provider may respond with 13001, because the vendor lists the code without operations; the name is ours."
  },
  {
    "code": 13004,
    "name": "DeviceError",
    "statusCodes": [
      502
    ],
    "meaning": "The terminal is not connected or did not answer in time; the code does not tell which.",
    "who": "merchant",
    "action": "Check before you charge again, because the customer may have paid. Look at the terminal's receipt, the AUTHORISATION webhook or the dashboard. The same idempotency key returns this error again; to charge again, use a new key.",
    "resend": "check-first",
    "automatic": false,
    "assumed": "This code also covers a terminal that does not answer in time; the vendor names it only for a terminal that is not connected."
  }
] as const;

/** The same for errors without a code that this version knows. */
export const otherErrors = {
  "noResponse": {
    "meaning": "No response from the API arrived, for example because of a timeout or a broken connection, or because a proxy sent an error instead.",
    "who": "program",
    "action": "Send the same request with the same idempotency key; it is executed only once.",
    "resend": "same-key",
    "automatic": true
  },
  "unknownClientError": {
    "meaning": "A 4xx with a code that this version does not know.",
    "who": "developer",
    "action": "Fix what the message names, then send the corrected request with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  "unknownServerError": {
    "meaning": "A 5xx with a code that this version does not know.",
    "who": "program",
    "action": "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    "resend": "check-first",
    "automatic": true
  }
} as const;

/** The same without the texts that only pages show, for clients. */
export const advice = [
  {
    "code": 10404,
    "statusCodes": [
      404
    ],
    "who": "developer",
    "action": "Correct the path or the identifier; both must belong to the environment and webcode of the key. Then send it with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 10409,
    "statusCodes": [
      409
    ],
    "who": "developer",
    "action": "Do not send this request again. Use a new idempotency key for a new attempt. The first request, sent unchanged, still gets its first response.",
    "resend": "never",
    "automatic": false
  },
  {
    "code": 10429,
    "statusCodes": [
      429
    ],
    "who": "program",
    "action": "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    "resend": "after-wait",
    "automatic": true
  },
  {
    "code": 10500,
    "statusCodes": [
      500
    ],
    "who": "program",
    "action": "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    "resend": "check-first",
    "automatic": true
  },
  {
    "code": 10503,
    "statusCodes": [
      503
    ],
    "who": "program",
    "action": "Wait for the seconds in Retry-After, then send the same request with the same idempotency key.",
    "resend": "after-wait",
    "automatic": true
  },
  {
    "code": 11001,
    "statusCodes": [
      403
    ],
    "who": "merchant",
    "action": "Send an active API key of this environment, from Integrations > API Keys.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 11002,
    "statusCodes": [
      403
    ],
    "who": "merchant",
    "action": "Add the address to the key under Integrations > API Keys, or send the request from an allowed one.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 11008,
    "statusCodes": [
      403
    ],
    "who": "developer",
    "action": "Use the key of this environment and the webcode of the key; modify only payments made through this API.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 12001,
    "statusCodes": [
      400,
      408,
      413,
      415,
      431
    ],
    "who": "developer",
    "action": "Fix what the message names, then send the corrected request with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 12002,
    "statusCodes": [
      400
    ],
    "who": "developer",
    "action": "Send date, time and zone, for example 2026-07-15T14:00:00Z, with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 12006,
    "statusCodes": [
      400
    ],
    "who": "developer",
    "action": "Send two upper-case letters, for example ES, with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 12009,
    "statusCodes": [
      400
    ],
    "who": "developer",
    "action": "Leave countryCode out or ask support which countries are available; send it with a new idempotency key.",
    "resend": "new-key",
    "automatic": false
  },
  {
    "code": 13001,
    "statusCodes": [
      500
    ],
    "who": "program",
    "action": "Find out first whether the request took effect; look at the session, the list of modifications or the webhook. Sending it again with the same idempotency key is always safe, but may return this error again. Use a new key for a new attempt.",
    "resend": "check-first",
    "automatic": true
  },
  {
    "code": 13004,
    "statusCodes": [
      502
    ],
    "who": "merchant",
    "action": "Check before you charge again, because the customer may have paid. Look at the terminal's receipt, the AUTHORISATION webhook or the dashboard. The same idempotency key returns this error again; to charge again, use a new key.",
    "resend": "check-first",
    "automatic": false
  }
] as const;

/** What each value of `resend` means. */
export const resendMeanings = {
  "same-key": "Yes, with the same idempotency key",
  "after-wait": "After a wait, with the same idempotency key",
  "check-first": "Check first, then with a new idempotency key",
  "new-key": "After a correction, with a new idempotency key",
  "never": "No"
} as const;

export type Resend = keyof typeof resendMeanings;

/** The statuses of a server that is busy. The request was not executed, and Retry-After says how long to wait. */
export const busyStatuses = [
  429,
  503
] as const;

/** Whether a client sends a request again by itself: by error code, and for errors without a code that is known. */
export const sentAgain = {
  "codes": {
    "10404": false,
    "10409": false,
    "10429": true,
    "10500": true,
    "10503": true,
    "11001": false,
    "11002": false,
    "11008": false,
    "12001": false,
    "12002": false,
    "12006": false,
    "12009": false,
    "13001": true,
    "13004": false
  },
  "busy": true,
  "noResponse": true,
  "unknownClientError": false,
  "unknownServerError": true
} as const;

/** Every error of the API by name: its status, its code and an example of its message. */
export const apiErrors = {
  "routeNotFound": {
    "statusCode": 404,
    "code": 10404,
    "message": "There is no route GET /external/v1/payment/refund.",
    "summary": "Unknown route"
  },
  "malformedPath": {
    "statusCode": 404,
    "code": 10404,
    "message": "The path is not validly escaped.",
    "summary": "Path with a broken escape"
  },
  "invalidRequest": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field urlOk is required. Body field amount.value must be a whole number from 1 to 999999999999.",
    "summary": "Several invalid fields"
  },
  "unknownPreference": {
    "statusCode": 400,
    "code": 12001,
    "message": "Prefer names the example soldOut, but this operation documents only: sessionNotFound.",
    "summary": "Prefer names a response that cannot be returned"
  },
  "malformedHttp": {
    "statusCode": 400,
    "code": 12001,
    "message": "The request is not valid HTTP.",
    "summary": "Not HTTP"
  },
  "invalidHost": {
    "statusCode": 400,
    "code": 12001,
    "message": "The request must have exactly one Host header that names a host, for example Host: aviratopayments.com.",
    "summary": "Host header missing, repeated or malformed"
  },
  "requestTimeout": {
    "statusCode": 408,
    "code": 12001,
    "message": "The headers must arrive within 10 s and the whole request within 30 s.",
    "summary": "Request arrives too slowly"
  },
  "headersTooLarge": {
    "statusCode": 431,
    "code": 12001,
    "message": "URL and headers may have 32768 bytes together.",
    "summary": "URL and headers too large"
  },
  "bodiesUnderWay": {
    "statusCode": 503,
    "code": 10503,
    "message": "An error has occurred...",
    "summary": "Too many bodies under way"
  },
  "missingField": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field urlOk is required.",
    "summary": "Required field missing"
  },
  "unknownField": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field colour is not known.",
    "summary": "Unknown field"
  },
  "unknownCurrency": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field amount.currency must be an ISO 4217 code, for example EUR.",
    "summary": "Currency not in ISO 4217"
  },
  "reservedParameter": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field urlOk must be a URL without a data parameter of its own, for example https://shop.example/payment/ok.",
    "summary": "urlOk with a data parameter of its own"
  },
  "unknownParameter": {
    "statusCode": 400,
    "code": 12001,
    "message": "Query parameter colour is not known.",
    "summary": "Unknown query parameter"
  },
  "malformedJson": {
    "statusCode": 400,
    "code": 12001,
    "message": "The request body is not valid JSON.",
    "summary": "Malformed JSON"
  },
  "jsonTooDeep": {
    "statusCode": 400,
    "code": 12001,
    "message": "The request body is nested deeper than 64 levels of objects and arrays.",
    "summary": "Body nested too deeply"
  },
  "invalidIdempotencyKey": {
    "statusCode": 400,
    "code": 12001,
    "message": "Header Idempotency-Key must be 1 to 255 printable ASCII characters, for example 550e8400-e29b-41d4-a716-446655440000.",
    "summary": "Malformed idempotency key"
  },
  "invalidDate": {
    "statusCode": 400,
    "code": 12002,
    "message": "Body field deliverAt must be an ISO 8601 date and time, for example 2026-07-15T14:00:00Z.",
    "summary": "Date not in ISO 8601"
  },
  "invalidCountry": {
    "statusCode": 400,
    "code": 12006,
    "message": "Body field countryCode must be an ISO 3166-1 alpha-2 code, for example ES.",
    "summary": "Malformed country"
  },
  "unsupportedCountry": {
    "statusCode": 400,
    "code": 12009,
    "message": "The country in countryCode is not supported.",
    "summary": "Country not supported"
  },
  "missingApiKey": {
    "statusCode": 403,
    "code": 11001,
    "message": "Header X-API-KEY is missing.",
    "summary": "No API key"
  },
  "unknownApiKey": {
    "statusCode": 403,
    "code": 11001,
    "message": "The API key is not valid.",
    "summary": "Unknown or revoked API key"
  },
  "ipNotAllowed": {
    "statusCode": 403,
    "code": 11002,
    "message": "The caller's IP address is not allowed for this API key.",
    "summary": "IP address outside the key's list"
  },
  "wrongEnvironment": {
    "statusCode": 403,
    "code": 11008,
    "message": "The API key does not belong to this environment.",
    "summary": "Key of the other environment"
  },
  "wrongWebcode": {
    "statusCode": 403,
    "code": 11008,
    "message": "The webcode does not match the API key.",
    "summary": "Webcode of another business"
  },
  "differentBody": {
    "statusCode": 409,
    "code": 10409,
    "message": "Idempotency key reused with a different request body.",
    "summary": "Same key, different body"
  },
  "differentEndpoint": {
    "statusCode": 409,
    "code": 10409,
    "message": "Idempotency key already used for a different endpoint.",
    "summary": "Same key, different endpoint"
  },
  "payloadTooLarge": {
    "statusCode": 413,
    "code": 12001,
    "message": "The request body is larger than 1 MiB.",
    "summary": "Body above 1 MiB"
  },
  "unsupportedMediaType": {
    "statusCode": 415,
    "code": 12001,
    "message": "Content-Type must be application/json.",
    "summary": "Body is not declared as JSON"
  },
  "unsupportedContentEncoding": {
    "statusCode": 415,
    "code": 12001,
    "message": "Content-Encoding must be left out or be identity. Send the body uncompressed.",
    "summary": "Compressed body"
  },
  "tooManyRequests": {
    "statusCode": 429,
    "code": 10429,
    "message": "Too many requests. Try again after the time that Retry-After names.",
    "summary": "Too many requests"
  },
  "internalError": {
    "statusCode": 500,
    "code": 10500,
    "message": "An error has occurred...",
    "summary": "Unexpected error"
  },
  "providerError": {
    "statusCode": 500,
    "code": 13001,
    "message": "An error has occurred...",
    "summary": "Payment provider failed"
  },
  "overloaded": {
    "statusCode": 503,
    "code": 10503,
    "message": "An error has occurred...",
    "summary": "Server busy"
  },
  "missingWebcode": {
    "statusCode": 400,
    "code": 12001,
    "message": "Query parameter webcode is required.",
    "summary": "Webcode missing from the query"
  },
  "sessionNotFound": {
    "statusCode": 404,
    "code": 10404,
    "message": "Session not found.",
    "summary": "No such session for this key"
  },
  "invalidPage": {
    "statusCode": 400,
    "code": 12001,
    "message": "Query parameter page must be a whole number from 1 to 1000000.",
    "summary": "Page out of range"
  },
  "invalidDateFilter": {
    "statusCode": 400,
    "code": 12002,
    "message": "Query parameter createdFrom must be an ISO 8601 date and time, for example 2026-06-28T10:30:00Z.",
    "summary": "Date of a filter not in ISO 8601"
  },
  "missingWebcodeField": {
    "statusCode": 400,
    "code": 12001,
    "message": "Body field webcode is required.",
    "summary": "Webcode missing from the body"
  },
  "refundExceedsCaptured": {
    "statusCode": 400,
    "code": 12001,
    "message": "The refunds would exceed the captured amount of the payment.",
    "summary": "Refund above the captured amount"
  },
  "paymentNotCaptured": {
    "statusCode": 400,
    "code": 12001,
    "message": "The payment is not captured; capture or cancel it instead.",
    "summary": "Refund before capture"
  },
  "paymentCancelled": {
    "statusCode": 400,
    "code": 12001,
    "message": "The payment is cancelled.",
    "summary": "Payment already cancelled"
  },
  "currencyMismatch": {
    "statusCode": 400,
    "code": 12001,
    "message": "The currency must be the one of the payment.",
    "summary": "Other currency than the payment"
  },
  "foreignPayment": {
    "statusCode": 403,
    "code": 11008,
    "message": "The payment was not made through the External API.",
    "summary": "Payment made elsewhere"
  },
  "paymentNotFound": {
    "statusCode": 404,
    "code": 10404,
    "message": "Payment not found.",
    "summary": "No such payment for this key"
  },
  "notPreAuthorised": {
    "statusCode": 400,
    "code": 12001,
    "message": "The payment is not a pre-authorisation.",
    "summary": "Not a pre-authorisation"
  },
  "alreadyCaptured": {
    "statusCode": 400,
    "code": 12001,
    "message": "The pre-authorisation is already captured. Refund it instead.",
    "summary": "Already captured"
  },
  "captureExceedsAuthorised": {
    "statusCode": 400,
    "code": 12001,
    "message": "The capture would exceed the authorised amount of the payment.",
    "summary": "Capture above the authorised amount"
  },
  "paymentRefunded": {
    "statusCode": 400,
    "code": 12001,
    "message": "The payment was refunded in part or in full. Refund the rest instead of cancelling it.",
    "summary": "Refunded before"
  },
  "terminalNotFound": {
    "statusCode": 404,
    "code": 10404,
    "message": "Terminal not found.",
    "summary": "No such terminal for this key"
  },
  "terminalOffline": {
    "statusCode": 502,
    "code": 13004,
    "message": "An error has occurred...",
    "summary": "Terminal not connected"
  },
  "terminalTimeout": {
    "statusCode": 502,
    "code": 13004,
    "message": "An error has occurred...",
    "summary": "Terminal timed out"
  }
} as const;

export type ApiErrorName = keyof typeof apiErrors;

/** The messages with `{placeholders}`. An error that is not here always has the message of `apiErrors`. */
export const messageTemplates = {
  "routeNotFound": "There is no route {method} {path}.",
  "invalidRequest": "{problems}",
  "unknownPreference": "Prefer names the {what} {asked}, but {reason}",
  "requestTimeout": "The headers must arrive within {headersTimeoutSeconds} s and the whole request within {requestTimeoutSeconds} s.",
  "headersTooLarge": "URL and headers may have {headerBytes} bytes together.",
  "jsonTooDeep": "The request body is nested deeper than {jsonDepth} levels of objects and arrays.",
  "invalidDate": "{problems}",
  "invalidCountry": "{problems}"
} as const;

/** The names of the errors that list the problems of a request, by the code of the first problem. */
export const validationErrors = {
  "12001": "invalidRequest",
  "12002": "invalidDate",
  "12006": "invalidCountry"
} as const;

/** The fields and query parameters that have their own error code for an invalid value, instead of 12001. */
export const fieldErrorCodes = {
  "countryCode": 12006,
  "deliverAt": 12002,
  "createdFrom": 12002,
  "createdTo": 12002
} as const;
