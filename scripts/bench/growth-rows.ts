/** How many merchants beside SHOP01 have an API key. */
export const merchants = 2_000;

/** Rows that the requests of the growth bench ask for. */
export const known = {
  /** A payment that has half of all modifications, so that its list has many pages. */
  busyPayment: "SHOP01-PXT-1",
  busyReference: "a-busy-reference",
  /** Every 1,000th session with a reference has this one. */
  rareReference: "a-rare-reference",
  delivery: "evt_1",
};

const days = 86_400_000;

/** The time that the rows span, milliseconds. The newest tenth of it is within the lifetime of a session. */
const span = 10 * days;

/**
 * Statements that fill a store with `count` rows in each table that grows: sessions of every status over ten days,
 * payments, of which a tenth more are of terminals, modifications, webhook deliveries of which half wait, and idempotency records. They are the same on both
 * databases.
 *
 * @param now milliseconds since 1970; all rows are older
 */
export function growthRows(count: number, now: number): string[] {
  const first = now - span;
  const step = Math.floor(span / (count + 1));
  const numbers = (until: number) =>
    `WITH RECURSIVE numbers (n) AS
       (SELECT CAST(1 AS BIGINT) UNION ALL SELECT n + 1 FROM numbers WHERE n < ${until})`;
  const createdAt = `${first} + n * ${step}`;
  const position = `(${createdAt}) * 1000`;
  const tenant = `CASE WHEN n % 10 = 3 THEN 'SHOP' || (1000 + n % ${merchants}) ELSE 'SHOP01' END`;
  const status = `CASE WHEN n % 10 = 0 THEN 'pending' WHEN n % 1000 = 1 THEN 'cancelled' ELSE 'completed' END`;
  const details =
    '{"amount":{"value":10000,"currency":"EUR"},"urlOk":"https://shop.example/ok","urlKo":"https://shop.example/ko"}';
  return [
    `${numbers(merchants)}
     INSERT INTO api_keys (id, environment, webcode, hash, prefix, allowed_ips, created_at)
     SELECT 'key_of_merchant_' || n, 'test', 'SHOP' || (1000 + n - 1), 'hmac:of_merchant_' || n, 'merchant', '[]', ${first}
     FROM numbers`,
    `${numbers(count)}
     INSERT INTO sessions (session_id, position, environment, webcode, token, status, custom_reference,
       payment_reference, created_at, expires_at, completed_at, details, attempts)
     SELECT 'SHOP01-EXT-' || n, ${position}, CASE WHEN n <= 5 THEN 'live' ELSE 'test' END, ${tenant}, 'token-' || n,
       ${status},
       CASE WHEN n % 2 = 0 THEN '${known.busyReference}' WHEN n % 1000 = 5 THEN '${known.rareReference}' END,
       CASE WHEN ${status} = 'completed' THEN 'SHOP01-PXT-' || n END, ${createdAt}, ${createdAt} + ${days},
       CASE WHEN ${status} = 'completed' THEN ${createdAt} END, '${details}', '[]'
     FROM numbers`,
    `${numbers(count)}
     INSERT INTO payments (payment_reference, environment, webcode, state, status, currency, authorised, captured,
       refund_accepted, refunded)
     SELECT 'SHOP01-PXT-' || n, 'test', ${tenant}, CASE WHEN n % 2 = 0 THEN 'reserved' ELSE 'sale' END, 'AUTHORISED',
       'EUR', 10000, CASE WHEN n % 2 = 0 THEN 0 ELSE 10000 END, 0, 0
     FROM numbers`,
    `${numbers(Math.floor(count / 10))}
     INSERT INTO payments (payment_reference, environment, webcode, state, status, currency, authorised, captured,
       refund_accepted, refunded)
     SELECT 'SHOP01-POS-' || (${createdAt}) || '000000000', 'test', 'SHOP01', 'sale', 'AUTHORISED', 'EUR', 10000, 10000,
       0, 0
     FROM numbers`,
    `${numbers(count)}
     INSERT INTO modifications (modification_id, position, environment, webcode, payment_reference, type, status, amount,
       currency, created_at, settles_at)
     SELECT 'SHOP01-MOD-' || n, ${position}, 'test', ${tenant},
       CASE WHEN n % 2 = 0 THEN '${known.busyPayment}' ELSE 'SHOP01-PXT-' || n END,
       CASE WHEN n % 5000 = 0 THEN 'extend' ELSE 'refund' END,
       CASE WHEN n % 10 = 1 THEN 'received' ELSE 'succeeded' END, 1, 'EUR', ${createdAt}, ${createdAt} + ${2 * span}
     FROM numbers`,
    `${numbers(count)}
     INSERT INTO webhook_deliveries (id, position, environment, payment_reference, event_code, url, body, status,
       attempts, next_attempt_at)
     SELECT 'evt_' || n, ${position}, 'test', 'SHOP01-PXT-' || (n / 4), 'REFUND', 'http://127.0.0.1:9/' || (n % 3), '{}',
       CASE WHEN n % 2 = 0 THEN 'delivered' WHEN n % 4 = 1 THEN 'pending' ELSE 'queued' END, 1, ${now + span} + n
     FROM numbers`,
    `${numbers(count)}
     INSERT INTO idempotency_records (environment, webcode, idempotency_key, endpoint, request_body, status_code, body,
       expires_at)
     SELECT 'test', ${tenant}, 'a-key-that-was-used-before-' || n, 'POST /payment/session', '${details}', 201,
       '{"success":true}', ${now} - 250000 + n * 1000
     FROM numbers`,
  ];
}
