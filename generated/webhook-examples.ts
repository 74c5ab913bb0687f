// Generated from openapi/ by `npm run generate`; do not edit.

/** An example of each webhook: a payment that was authorised, or a modification that has the event's outcome. */
export const webhookExamples = {
  "AUTHORISATION": {
    "event_code": "AUTHORISATION",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D0E",
    "data": {
      "webcode": "SHOP01",
      "sessionId": "SHOP01-EXT-17195000001234",
      "paymentReference": "SHOP01-PXT-17195000005678",
      "paymentStatus": "AUTHORISED",
      "amount": {
        "value": 10000,
        "currency": "EUR"
      },
      "customReference": "ORD-2026-12345",
      "createdAt": "2026-06-28 10:35:22"
    }
  },
  "CAPTURE": {
    "event_code": "CAPTURE",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1A",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009015",
      "paymentReference": "SHOP01-PXT-17195000007891",
      "status": "succeeded",
      "paymentStatus": "CAPTURED",
      "amount": {
        "value": 8000,
        "currency": "EUR"
      },
      "createdAt": "2026-06-29 09:03:02"
    }
  },
  "CAPTURE_FAILED": {
    "event_code": "CAPTURE_FAILED",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1E",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009015",
      "paymentReference": "SHOP01-PXT-17195000007891",
      "status": "failed",
      "failureReason": "The authorisation has expired.",
      "paymentStatus": "AUTHORISED",
      "amount": {
        "value": 8000,
        "currency": "EUR"
      },
      "createdAt": "2026-06-29 09:03:02"
    }
  },
  "REFUND": {
    "event_code": "REFUND",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1B",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009013",
      "paymentReference": "SHOP01-PXT-17195000005679",
      "status": "succeeded",
      "paymentStatus": "PARTIALLY_REFUNDED",
      "amount": {
        "value": 2500,
        "currency": "EUR"
      },
      "reason": "RETURN",
      "createdAt": "2026-06-29 09:01:02"
    }
  },
  "REFUND_FAILED": {
    "event_code": "REFUND_FAILED",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1F",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009013",
      "paymentReference": "SHOP01-PXT-17195000005679",
      "status": "failed",
      "failureReason": "Insufficient balance on the merchant account.",
      "paymentStatus": "AUTHORISED",
      "amount": {
        "value": 2500,
        "currency": "EUR"
      },
      "reason": "RETURN",
      "createdAt": "2026-06-29 09:01:02"
    }
  },
  "CANCELLATION": {
    "event_code": "CANCELLATION",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1C",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009016",
      "paymentReference": "SHOP01-PXT-17195000007892",
      "status": "succeeded",
      "paymentStatus": "CANCELLED",
      "createdAt": "2026-06-29 09:04:02"
    }
  },
  "AUTHORISATION_ADJUSTMENT": {
    "event_code": "AUTHORISATION_ADJUSTMENT",
    "event_id": "evt_01J1FZ8Q3T7M5V9X2B4N6C8D1D",
    "data": {
      "webcode": "SHOP01",
      "modificationId": "SHOP01-MOD-17195000009017",
      "paymentReference": "SHOP01-PXT-17195000007893",
      "status": "succeeded",
      "paymentStatus": "AUTHORISED",
      "createdAt": "2026-06-29 09:05:02"
    }
  }
} as const;
