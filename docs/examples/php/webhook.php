<?php
declare(strict_types=1);

/** The webhook is not genuine, or too old. Respond with 400. */
class WebhookError extends Exception
{
}

/**
 * Verifies a webhook and returns its event.
 *
 * @param string $body the bytes as they arrived: file_get_contents("php://input")
 * @param string $timestamp the header X-Avirato-Timestamp
 * @param string $signature the header X-Avirato-Signature
 * @param string[] $secrets the client secret of the environment; after a rotation, the new and the old one
 * @throws WebhookError
 */
function verifyWebhook(string $body, string $timestamp, string $signature, array $secrets): array
{
    if (!preg_match('/^t=([0-9]{1,12}),v1=([0-9a-f]{64})$/D', $signature, $match) || $match[1] !== $timestamp) {
        throw new WebhookError("The headers of the signature are missing or malformed.");
    }
    if (abs(time() - (int) $timestamp) > 300) {
        throw new WebhookError("The time stamp is more than five minutes away.");
    }
    $genuine = false;
    foreach ($secrets as $secret) {
        $digest = hash_hmac("sha256", "$timestamp.$body", checkedSecret($secret));
        $genuine = hash_equals($digest, $match[2]) || $genuine;
    }
    if (!$genuine) {
        throw new WebhookError("The signature does not match the client secret.");
    }
    $event = json_decode($body, true);
    if (!is_array($event)) {
        throw new WebhookError("The signature is right, but the body is not JSON.");
    }
    return $event;
}

/** Returns the secret. Anybody can sign with an empty one. */
function checkedSecret(string $secret): string
{
    if ($secret === "" || $secret !== trim($secret)) {
        throw new InvalidArgumentException("The client secret is empty, or has white space at an end.");
    }
    return $secret;
}
