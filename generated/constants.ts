// Generated from openapi/ by `npm run generate`; do not edit.

/** The version of the contract. */
export const contractVersion = "2.0.0" as const;

/** Scope, route prefix and key prefix of each environment. */
export const environments = {
  "live": {
    "scope": "external_api_live",
    "routes": "/external/v1",
    "keyPrefix": "avp_live_"
  },
  "test": {
    "scope": "external_api_test",
    "routes": "/external/v1/test",
    "keyPrefix": "avp_test_"
  }
} as const;

export type Environment = keyof typeof environments;

/** The URL of the vendor's API, without a path. */
export const apiHost = "https://aviratopayments.com" as const;

/** The header that carries the API key. */
export const apiKeyHeader = "X-API-KEY" as const;

/** The checks of a request, in this order. The first one that fails decides the response. */
export const checks = [
  "route",
  "apiKey",
  "scope",
  "ipAddress",
  "contentType",
  "validation",
  "webcode",
  "idempotency",
  "operation"
] as const;

export type CheckName = (typeof checks)[number];

/** The header with the key of a write. Requests with the same key are executed once. */
export const idempotencyKeyHeader = "Idempotency-Key" as const;

/** The header of a webhook with the time of signing, seconds since 1970. */
export const webhookTimestampHeader = "X-Avirato-Timestamp" as const;

/** How far that time may be from a receiver's clock, seconds. */
export const webhookToleranceSeconds = 300 as const;

/** The header of a webhook with its signature. */
export const webhookSignatureHeader = "X-Avirato-Signature" as const;

/** What a query parameter or body field stands for when it is left out. */
export const defaults = {
  "page": 1,
  "limit": 20,
  "syncFromProvider": false,
  "isPreAuth": false
} as const;

/** The largest number that a query parameter or body field takes, or the most characters of its text. */
export const maximums = {
  "Idempotency-Key": 255,
  "sessionId": 128,
  "webcode": 32,
  "customReference": 128,
  "createdFrom": 40,
  "createdTo": 40,
  "page": 1000000,
  "limit": 100,
  "paymentReference": 128,
  "value": 999999999999,
  "urlOk": 2048,
  "urlKo": 2048,
  "deliverAt": 40,
  "description": 255,
  "poiId": 128
} as const;

/** The largest request body, bytes. */
export const maxBodyBytes = 1048576 as const;

/** The limits of this project's servers (`x-limits` of the control plane). */
export const serverLimits = {
  "requestsUnderWay": 10000,
  "bodyBytesUnderWay": 67108864,
  "formBytes": 16384,
  "formBytesUnderWay": 4194304,
  "jsonDepth": 64,
  "headerBytes": 32768,
  "headersTimeoutSeconds": 10,
  "requestTimeoutSeconds": 30,
  "keepAliveSeconds": 75,
  "shutdownGraceSeconds": 5,
  "healthTimeoutSeconds": 3,
  "workerStallSeconds": 60,
  "deliveriesUnderWay": 50
} as const;

/** How long an idempotency record is kept, seconds. */
export const idempotencyRetentionSeconds = 86400 as const;

/** How long a session can be paid, seconds. */
export const sessionLifetimeSeconds = 86400 as const;

/** What a webcode looks like: a pattern, and the same in words. */
export const webcodeForm = {
  "pattern": "^[A-Za-z0-9_-]+$",
  "expected": "1 to 32 letters, digits, hyphens or underscores"
} as const;

/** The country codes that a session may have. */
export const supportedCountries = [
  "AD",
  "AR",
  "AT",
  "BE",
  "BG",
  "BR",
  "CA",
  "CH",
  "CL",
  "CO",
  "CY",
  "CZ",
  "DE",
  "DK",
  "EE",
  "ES",
  "FI",
  "FR",
  "GB",
  "GI",
  "GR",
  "HR",
  "HU",
  "IE",
  "IS",
  "IT",
  "LI",
  "LT",
  "LU",
  "LV",
  "MC",
  "MT",
  "MX",
  "NL",
  "NO",
  "PE",
  "PL",
  "PT",
  "RO",
  "SE",
  "SI",
  "SK",
  "SM",
  "US",
  "UY",
  "VA"
] as const;

/** The reasons that a refund may have. */
export const refundReasons = [
  "FRAUD",
  "CUSTOMER REQUEST",
  "RETURN",
  "DUPLICATE",
  "OTHER"
] as const;

/** The card numbers of Test and the outcome of each. */
export const testCards = [
  {
    "number": "4111111111111111",
    "outcome": "authorised"
  },
  {
    "number": "4000000000000002",
    "outcome": "refused"
  },
  {
    "number": "4000000000003220",
    "outcome": "challenge"
  }
] as const;

/** The terminals of Test, and those of the sandbox's simulated Live. */
export const terminals = {
  "test": [
    {
      "poiId": "V400m-TEST-000001",
      "name": "Terminal Test 1 - Mostrador",
      "model": "V400m",
      "online": true,
      "createdAt": "2026-01-15T10:00:00Z",
      "updatedAt": "2026-06-20T08:30:00Z"
    },
    {
      "poiId": "S1F2-TEST-000002",
      "name": "Terminal Test 2 - Terraza",
      "model": "S1F2",
      "online": true,
      "createdAt": "2026-01-15T10:00:00Z",
      "updatedAt": "2026-06-20T08:30:00Z"
    },
    {
      "poiId": "P400Plus-TEST-000003",
      "name": "Terminal Test 3 - Almacen",
      "model": "P400Plus",
      "online": false,
      "createdAt": "2026-01-15T10:00:00Z",
      "updatedAt": "2026-06-20T08:30:00Z"
    }
  ],
  "live": [
    {
      "poiId": "V400m-346403161",
      "name": "Recepcion",
      "model": "V400m",
      "online": true,
      "createdAt": "2025-11-03T09:00:00Z",
      "updatedAt": "2026-06-01T07:15:00Z"
    },
    {
      "poiId": "S1F2-000158213303054",
      "name": "Restaurante",
      "model": "S1F2",
      "online": true,
      "createdAt": "2025-11-03T09:20:00Z",
      "updatedAt": "2026-06-01T07:15:00Z"
    }
  ]
} as const;

/** The outcome of a POS payment in Test by the last two digits of its amount. */
export const magicAmounts = {
  "51": "refused",
  "52": "timeout"
} as const;

/** The event codes that this version knows. The list is open: a server may send others. */
export const eventCodes = [
  "AUTHORISATION",
  "CAPTURE",
  "CAPTURE_FAILED",
  "REFUND",
  "REFUND_FAILED",
  "CANCELLATION",
  "AUTHORISATION_ADJUSTMENT"
] as const;

/** The retries of a webhook delivery. */
export const webhookDelivery = {
  "timeoutSeconds": 15,
  "retryAfterSeconds": [
    5,
    300,
    1800,
    7200,
    18000,
    36000,
    50400,
    72000,
    86400
  ],
  "switchesOffAt": 410
} as const;

/** The encryption of the redirect's `data` parameter. */
export const redirectEncryption = {
  "alg": "dir",
  "enc": "A256GCM",
  "lifetimeSeconds": 600
} as const;
