<?php
declare(strict_types=1);

require_once __DIR__ . "/webhook.php";

$secret = getenv("CLIENT_SECRET");
if (!$secret) {
    http_response_code(500);
    exit("Set CLIENT_SECRET to the client secret of the environment.");
}

try {
    $event = verifyWebhook(
        // The bytes as they arrived. $_POST is empty for JSON.
        file_get_contents("php://input"),
        $_SERVER["HTTP_X_AVIRATO_TIMESTAMP"] ?? "",
        $_SERVER["HTTP_X_AVIRATO_SIGNATURE"] ?? "",
        [$secret],
    );
    error_log($event["event_code"]);
    http_response_code(204);
} catch (WebhookError $error) {
    http_response_code(400);
    echo $error->getMessage();
}
