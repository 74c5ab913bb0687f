<?php
declare(strict_types=1);

require_once __DIR__ . "/client.php";

/** The write may have been executed, or not. Somebody has to look; do not send it with a new key before that. */
class UnknownOutcome extends Exception
{
}

/**
 * Sends a write until its outcome is known, and returns its data. It takes a new key only when the former one can
 * execute nothing any more.
 *
 * @param string $name what is written, for example "order-12345-refund"; the same name continues where the last run ended
 * @param callable(string): array $send sends the request with this idempotency key
 * @param ?callable(): ?array $find looks for what was written; leave it out for a charge at a terminal, which is in no list
 * @throws UnknownOutcome
 * @throws ApiError when the request has to be corrected
 */
function writeOnce(string $name, callable $send, ?callable $find = null): array
{
    $attempt = 1;
    $traceIds = [];
    for ($sent = 1; ; $sent++) {
        try {
            return $send("$name-$attempt");
        } catch (ApiError | NoResponse $error) {
            if ($error->final) {
                throw $error;
            }
            $found = $find ? $find() : null;
            if ($found !== null) {
                return $found;
            }
            // A traceId that comes twice belongs to a recorded response, which this key gets from now on.
            $isRecorded = $error->traceId !== null && in_array($error->traceId, $traceIds, true);
            $traceIds[] = $error->traceId;
            if ($isRecorded && $find && $attempt < 5) {
                $attempt++;
                $sent = 0;
            } elseif ($isRecorded || $sent === 10 || !($error->automatic || $find)) {
                throw new UnknownOutcome("$name: {$error->getMessage()}", previous: $error);
            }
        }
    }
}
