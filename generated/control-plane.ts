// Generated from openapi/ by `npm run generate`; do not edit.

/** Every error of the control plane and the pages: its status and its message, which may have `{placeholders}`. */
export const sandboxErrors = {
  "malformedJson": {
    "statusCode": 400,
    "message": "The request body is not valid JSON.",
    "meaning": "The body cannot be parsed."
  },
  "jsonTooDeep": {
    "statusCode": 400,
    "message": "The request body is nested deeper than {jsonDepth} levels of objects and arrays.",
    "meaning": "The body is refused before it is parsed."
  },
  "invalidBody": {
    "statusCode": 400,
    "message": "{problems}",
    "meaning": "Members of the body are missing, unknown or malformed; the message names each of them."
  },
  "unknownEnvironment": {
    "statusCode": 400,
    "message": "environment must be one of {environments}.",
    "meaning": "The path or query names an environment that does not exist."
  },
  "webhookUrlNotAllowed": {
    "statusCode": 400,
    "message": "Body field {problem}",
    "meaning": "Webhooks may not be sent to this URL; the message says why and which option allows it."
  },
  "clockTooFar": {
    "statusCode": 400,
    "message": "The clock can be advanced up to {latest}. Advance it less, or reset the sandbox.",
    "meaning": "Later times cannot be kept exactly."
  },
  "clockTooFarBack": {
    "statusCode": 400,
    "message": "The clock is {advancedSeconds} s ahead of the machine's, and can be moved back by no more than that.",
    "meaning": "The clock is never behind the machine's."
  },
  "missingAdminToken": {
    "statusCode": 401,
    "message": "Send the admin token as Authorization: Bearer.",
    "meaning": "The sandbox has an admin token and the request carries none."
  },
  "wrongAdminToken": {
    "statusCode": 401,
    "message": "The admin token is not valid.",
    "meaning": "The request carries another token than the one that the sandbox was started with."
  },
  "forwardedRequest": {
    "statusCode": 403,
    "message": "The request came through a proxy ({header}), and the sandbox has no admin token. Start it with --admin-token-file or AVIRATO_ADMIN_TOKEN.",
    "meaning": "Without an admin token, only programs and people on the sandbox's own machine may use the control plane and the dashboard."
  },
  "foreignHost": {
    "statusCode": 403,
    "message": "The host {host} is not this sandbox's. Use {hosts}.",
    "meaning": "The Host header names another host, as in DNS rebinding."
  },
  "foreignPage": {
    "statusCode": 403,
    "message": "The request comes from a page of another site.",
    "meaning": "A browser sent the request for a page of another origin, as in CSRF."
  },
  "routeNotFound": {
    "statusCode": 404,
    "message": "There is no route {method} {path}.",
    "meaning": "Neither the control plane nor a page of the sandbox has this route."
  },
  "apiKeyNotFound": {
    "statusCode": 404,
    "message": "There is no active API key {id}.",
    "meaning": "The key never existed or was revoked."
  },
  "clientSecretNotFound": {
    "statusCode": 404,
    "message": "The {environment} environment has no client secret yet. Create an API key first.",
    "meaning": "A client secret comes with the first API key of an environment."
  },
  "deliveryNotFound": {
    "statusCode": 404,
    "message": "There is no webhook delivery {id}.",
    "meaning": "No event has this identifier."
  },
  "faultNotFound": {
    "statusCode": 404,
    "message": "There is no fault {id}.",
    "meaning": "The fault was removed, or never existed."
  },
  "sessionNotFound": {
    "statusCode": 404,
    "message": "There is no session {id}.",
    "meaning": "No session of either environment has this identifier."
  },
  "paymentNotFound": {
    "statusCode": 404,
    "message": "There is no payment {id}.",
    "meaning": "No payment of the environment has this reference. Refused payments are not kept."
  },
  "paymentPageNotFound": {
    "statusCode": 404,
    "message": "There is no such payment page.",
    "meaning": "The link is not one that the sandbox gave out. The message does not repeat its token."
  },
  "environmentPageNotFound": {
    "statusCode": 404,
    "message": "There is no environment {environment}.",
    "meaning": "The address of a dashboard page names an environment that does not exist."
  },
  "sessionNotPending": {
    "statusCode": 409,
    "message": "The session is {status}. Only a pending session can be paid or cancelled.",
    "meaning": "The session was paid or cancelled before, or has expired."
  },
  "webhookDisabled": {
    "statusCode": 409,
    "message": "The webhook URL of the {environment} environment is switched off. Switch it on first.",
    "meaning": "Nothing is sent while the URL is switched off, or before one is set; so nothing can be sent again."
  },
  "tooManyFaults": {
    "statusCode": 409,
    "message": "There are {count} faults, which is the limit. Remove some before you add more.",
    "meaning": "The store keeps no more faults; used-up ones count until they are removed."
  },
  "payloadTooLarge": {
    "statusCode": 413,
    "message": "The request body is larger than 1 MiB.",
    "meaning": "The body is too large to be read."
  },
  "formTooLarge": {
    "statusCode": 413,
    "message": "The form is larger than {formBytes} bytes.",
    "meaning": "The body of a form on one of the pages is too large to be read."
  },
  "unsupportedMediaType": {
    "statusCode": 415,
    "message": "Content-Type must be application/json.",
    "meaning": "The body is not declared as JSON."
  },
  "unsupportedContentEncoding": {
    "statusCode": 415,
    "message": "Content-Encoding must be left out or be identity. Send the body uncompressed.",
    "meaning": "The body is compressed."
  },
  "unsupportedForm": {
    "statusCode": 415,
    "message": "Content-Type must be application/x-www-form-urlencoded.",
    "meaning": "The body of a form on one of the pages is not declared as what browsers send."
  },
  "noActiveKey": {
    "statusCode": 422,
    "message": "The {environment} environment has no active API key. Create one first.",
    "meaning": "A webhook URL needs an active key of its environment."
  },
  "tooManyWrongTokens": {
    "statusCode": 429,
    "message": "Too many wrong admin tokens came from this address. Try again in {seconds} s.",
    "meaning": "Every further wrong token doubles the wait, up to a minute; Retry-After names it in seconds."
  },
  "internalError": {
    "statusCode": 500,
    "message": "An unexpected error occurred. Look for traceId {traceId} in the log of the sandbox.",
    "meaning": "A defect of the sandbox itself."
  },
  "bodiesUnderWay": {
    "statusCode": 503,
    "message": "Request bodies of {bytes} bytes are under way, which is the limit. Try again later.",
    "meaning": "The bodies of all requests together are as large as the sandbox allows."
  },
  "storeUnavailable": {
    "statusCode": 503,
    "message": "The store cannot be read, so no request can be served.",
    "meaning": "The database does not answer, or not in time. The log of the sandbox says why."
  },
  "storeReadOnly": {
    "statusCode": 503,
    "message": "The database only takes reads, so no write can be served. Give the sandbox the address of the primary, or allow writes.",
    "meaning": "The database is a standby, or its default_transaction_read_only is on."
  },
  "storeIncomplete": {
    "statusCode": 503,
    "message": "The database lacks tables of the sandbox. Restore a backup.",
    "meaning": "A table was dropped, or a restore was not completed."
  },
  "workerStalled": {
    "statusCode": 503,
    "message": "The worker has finished no turn for {seconds} seconds, so webhooks and modifications wait.",
    "meaning": "The process serves requests, but modifications are not processed and webhooks are not sent."
  }
} as const;

export type SandboxErrorName = keyof typeof sandboxErrors;

/** Limits of guessing the admin token and of logins to the dashboard. */
export const adminAccess = {
  "freeAttempts": 5,
  "longestWaitSeconds": 60,
  "forgetAfterSeconds": 900,
  "addressesKept": 10000,
  "loginSeconds": 43200,
  "loginsKept": 1000
} as const;

/** The last time that the clock can be advanced to. */
export const clockLimits = {
  "latest": "2199-12-31T23:59:59Z"
} as const;

/** The effects of faults: what each applies to, and its required and optional members; and limits of faults. */
export const faultRules = {
  "kept": 10000,
  "defaultMilliseconds": 1000,
  "heldSeconds": 60,
  "staleSeconds": 3600,
  "effects": {
    "delay": {
      "applies": [
        "operations",
        "webhook"
      ],
      "fields": [],
      "optional": [
        "milliseconds"
      ]
    },
    "disconnect": {
      "applies": [
        "operations"
      ],
      "fields": [],
      "optional": []
    },
    "truncate": {
      "applies": [
        "operations"
      ],
      "fields": [],
      "optional": []
    },
    "status": {
      "applies": [
        "operations"
      ],
      "fields": [
        "statusCode"
      ],
      "optional": [
        "headers"
      ]
    },
    "error": {
      "applies": [
        "operations"
      ],
      "fields": [
        "name"
      ],
      "optional": []
    },
    "fail": {
      "applies": [
        "modifications"
      ],
      "fields": [
        "reason"
      ],
      "optional": []
    },
    "duplicate": {
      "applies": [
        "webhook"
      ],
      "fields": [],
      "optional": []
    },
    "reorder": {
      "applies": [
        "webhook"
      ],
      "fields": [],
      "optional": []
    },
    "wrong-signature": {
      "applies": [
        "webhook"
      ],
      "fields": [],
      "optional": []
    },
    "stale-timestamp": {
      "applies": [
        "webhook"
      ],
      "fields": [],
      "optional": []
    }
  }
} as const;

/** What a fault can name: an operation without its environment, all of them, or webhooks. */
export const faultOperations = [
  "createSession",
  "getSession",
  "listSessions",
  "refundPayment",
  "capturePayment",
  "cancelPayment",
  "extendPayment",
  "listModifications",
  "listTerminals",
  "createPosPayment",
  "*",
  "webhook"
] as const;

export const faultMoments = [
  "before",
  "after"
] as const;

/** An effect with the members that it requires and allows. */
export type FaultEffect =
  | { type: "delay"; milliseconds?: number }
  | { type: "disconnect" }
  | { type: "truncate" }
  | { type: "status"; statusCode: number; headers?: Readonly<Record<string, string>> }
  | { type: "error"; name: string }
  | { type: "fail"; reason: string }
  | { type: "duplicate" }
  | { type: "reorder" }
  | { type: "wrong-signature" }
  | { type: "stale-timestamp" };

/** The effects that a webhook can meet. */
export type WebhookFault = "delay" | "duplicate" | "reorder" | "wrong-signature" | "stale-timestamp";

/** The card that pays a session where the caller names none; it is authorised. */
export const defaultCards = {
  "test": "4111111111111111",
  "live": "5555444433331111"
} as const;

/** Every operation of the control plane; `statuses` are the ones it documents, the success first. */
export const controlPlaneOperations = {
  "createApiKey": {
    "method": "POST",
    "path": "/_sandbox/api-keys",
    "statuses": [
      201,
      400,
      401,
      403,
      413,
      415,
      429,
      500,
      503
    ]
  },
  "listApiKeys": {
    "method": "GET",
    "path": "/_sandbox/api-keys",
    "statuses": [
      200,
      401,
      403,
      429,
      500
    ]
  },
  "editAllowedIps": {
    "method": "PATCH",
    "path": "/_sandbox/api-keys/{id}",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      413,
      415,
      429,
      500,
      503
    ]
  },
  "revokeApiKey": {
    "method": "POST",
    "path": "/_sandbox/api-keys/{id}/revoke",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ]
  },
  "regenerateApiKey": {
    "method": "POST",
    "path": "/_sandbox/api-keys/{id}/regenerate",
    "statuses": [
      200,
      401,
      403,
      404,
      429,
      500
    ]
  },
  "rotateClientSecret": {
    "method": "POST",
    "path": "/_sandbox/client-secrets/{environment}/rotate",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      429,
      500
    ]
  },
  "configureWebhook": {
    "method": "PUT",
    "path": "/_sandbox/webhooks/{environment}",
    "statuses": [
      200,
      400,
      401,
      403,
      413,
      415,
      422,
      429,
      500,
      503
    ]
  },
  "listWebhookDeliveries": {
    "method": "GET",
    "path": "/_sandbox/webhook-deliveries",
    "statuses": [
      200,
      400,
      401,
      403,
      429,
      500
    ]
  },
  "resendWebhook": {
    "method": "POST",
    "path": "/_sandbox/webhook-deliveries/{id}/resend",
    "statuses": [
      202,
      401,
      403,
      404,
      409,
      429,
      500
    ]
  },
  "paySession": {
    "method": "POST",
    "path": "/_sandbox/sessions/{sessionId}/pay",
    "statuses": [
      200,
      400,
      401,
      403,
      404,
      409,
      413,
      415,
      429,
      500,
      503
    ]
  },
  "cancelSession": {
    "method": "POST",
    "path": "/_sandbox/sessions/{sessionId}/cancel",
    "statuses": [
      200,
      401,
      403,
      404,
      409,
      429,
      500
    ]
  },
  "addFault": {
    "method": "POST",
    "path": "/_sandbox/faults",
    "statuses": [
      201,
      400,
      401,
      403,
      409,
      413,
      415,
      429,
      500,
      503
    ]
  },
  "listFaults": {
    "method": "GET",
    "path": "/_sandbox/faults",
    "statuses": [
      200,
      401,
      403,
      429,
      500
    ]
  },
  "removeFaults": {
    "method": "DELETE",
    "path": "/_sandbox/faults",
    "statuses": [
      204,
      401,
      403,
      429,
      500
    ]
  },
  "removeFault": {
    "method": "DELETE",
    "path": "/_sandbox/faults/{id}",
    "statuses": [
      204,
      401,
      403,
      404,
      429,
      500
    ]
  },
  "getClock": {
    "method": "GET",
    "path": "/_sandbox/clock",
    "statuses": [
      200,
      401,
      403,
      429,
      500
    ]
  },
  "advanceClock": {
    "method": "POST",
    "path": "/_sandbox/clock",
    "statuses": [
      200,
      400,
      401,
      403,
      413,
      415,
      429,
      500,
      503
    ]
  },
  "resetSandbox": {
    "method": "POST",
    "path": "/_sandbox/reset",
    "statuses": [
      204,
      401,
      403,
      429,
      500
    ]
  },
  "getHealth": {
    "method": "GET",
    "path": "/_sandbox/health",
    "statuses": [
      200,
      403,
      500,
      503
    ]
  },
  "getMetrics": {
    "method": "GET",
    "path": "/_sandbox/metrics",
    "statuses": [
      200,
      401,
      403,
      429,
      500
    ]
  }
} as const;

export type ControlPlaneOperationId = keyof typeof controlPlaneOperations;
