// Generated from openapi/ by `npm run generate`; do not edit.

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

/** Where the API is. */
export const apiHost = "https://aviratopayments.com" as const;

/** The header that carries the API key. */
export const apiKeyHeader = "X-API-KEY" as const;

/** The header that names a logical attempt. */
export const idempotencyKeyHeader = "Idempotency-Key" as const;

/** The largest request body, bytes. */
export const maxBodyBytes = 1048576 as const;
