<?php
declare(strict_types=1);

require_once __DIR__ . "/webhook.php";

/** Do not show the order as paid. The message names the reason; after "expired", get the session instead. */
class RedirectError extends Exception
{
}

/**
 * Decrypts the parameter "data" that a customer brings back to urlOk, and returns its claims.
 *
 * @param string[] $secrets the client secret of the environment; after a rotation, the new and the old one
 * @param string $audience environment and webcode, for example "test:SHOP01"
 * @param string $sessionId the session that you kept for the order
 * @throws RedirectError
 */
function openRedirectData(?string $data, array $secrets, string $audience, string $sessionId): array
{
    $claims = decryptData($data ?? "", array_map(checkedSecret(...), $secrets));
    if (($claims["aud"] ?? null) !== $audience) {
        throw new RedirectError("wrong_audience");
    }
    if (($claims["exp"] ?? 0) <= time()) {
        throw new RedirectError("expired");
    }
    if (($claims["sessionId"] ?? null) !== $sessionId) {
        throw new RedirectError("other_session");
    }
    return $claims;
}

function decryptData(string $data, array $secrets): array
{
    // A compact JWE: header, no encrypted key, nonce, ciphertext and tag, in base64url.
    $compact = '/^([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})$/D';
    if (!preg_match($compact, $data, $match)) {
        throw new RedirectError("malformed");
    }
    [, $header, $nonce, $ciphertext, $tag] = $match;
    $named = json_decode(decodeBase64Url($header), true);
    if (($named["alg"] ?? null) !== "dir" || ($named["enc"] ?? null) !== "A256GCM") {
        throw new RedirectError("malformed");
    }
    foreach ($secrets as $secret) {
        $text = openssl_decrypt(
            decodeBase64Url($ciphertext),
            "aes-256-gcm",
            hash("sha256", $secret, true),
            OPENSSL_RAW_DATA,
            decodeBase64Url($nonce),
            decodeBase64Url($tag),
            $header,
        );
        if ($text !== false) {
            return json_decode($text, true, flags: JSON_THROW_ON_ERROR);
        }
    }
    throw new RedirectError("not_genuine");
}

function decodeBase64Url(string $text): string
{
    return (string) base64_decode(strtr($text, "-_", "+/"), true);
}
