<?php
declare(strict_types=1);

// A shop that sells against a sandbox. Run it with php shop.php.
require_once __DIR__ . "/redirect.php";
require_once __DIR__ . "/write_once.php";

$server = getenv("AVIRATO_SERVER");
$secrets = [getenv("AVIRATO_TEST_SECRET")];
$client = new Client(getenv("AVIRATO_TEST_KEY"), "SHOP01", server: $server);

/** Creates the session of an order once, however often this is called. A changed order gets another session. */
function createSession(Client $client, string $order, int $value): array
{
    for ($attempt = 1; ; $attempt++) {
        try {
            return $client->post("/payment/session", [
                "amount" => ["value" => $value, "currency" => "EUR"],
                "customReference" => $order,
                "urlOk" => "https://shop.example/ok",
                "urlKo" => "https://shop.example/failed",
            ], "order-$order-payment-$attempt");
        } catch (ApiError $error) {
            // Any other 409 means that two operations of this program share a key, which has to be corrected.
            $otherBody = "Idempotency key reused with a different request body.";
            if ($error->status !== 409 || $error->getMessage() !== $otherBody) {
                throw $error;
            }
        }
    }
}

/** What the customer sees at urlOk. Ship the order after the webhook, and not because of this page. */
function okPage(Client $client, array $secrets, ?string $data, string $sessionId): string
{
    try {
        $claims = openRedirectData($data, $secrets, "test:SHOP01", $sessionId);
        return "{$claims["status"]}, {$claims["amount"]["value"]} {$claims["amount"]["currency"]}";
    } catch (RedirectError $error) {
        if ($error->getMessage() !== "expired") {
            return "not paid";
        }
        return $client->get("/payment/session/$sessionId")["status"];
    }
}

/** The customer pays. Only a sandbox has this route. Returns the address that the browser is sent to. */
function payAsCustomer(string $server, string $sessionId): string
{
    $post = ["method" => "POST", "header" => "Content-Type: application/json", "content" => "{}"];
    $url = "$server/_sandbox/sessions/$sessionId/pay";
    $paid = json_decode(file_get_contents($url, context: stream_context_create(["http" => $post])), true);
    return $paid["redirectUrl"];
}

$same = fn (array $one, array $other): string => $one === $other ? "the same session" : "another session";

$order = bin2hex(random_bytes(8));
$session = createSession($client, $order, 2500);
echo "created: {$session["status"]}\n";
echo "sent again: {$same(createSession($client, $order, 2500), $session)}\n";

$changed = createSession($client, $order, 2600);
echo "changed order: {$same($changed, $session)}\n";

try {
    $client->post("/payment/cancel", ["paymentReference" => "unknown"], "order-$order-payment-1");
} catch (ApiError $error) {
    echo "key of another operation: {$error->getMessage()}\n";
}

parse_str(parse_url(payAsCustomer($server, $changed["sessionId"]), PHP_URL_QUERY), $query);
$data = $query["data"];
echo "paid: " . okPage($client, $secrets, $data, $changed["sessionId"]) . "\n";
echo "brings the data of another order: " . okPage($client, $secrets, $data, $session["sessionId"]) . "\n";

try {
    $charge = writeOnce("order-$order-charge", fn (string $key): array => $client->post("/pos/payment", [
        "poiId" => "V400m-TEST-000001",
        "amount" => ["value" => 1850, "currency" => "EUR"],
        "customReference" => $order,
    ], $key, timeout: 150));
    echo "charged: {$charge["status"]}\n";
} catch (UnknownOutcome) {
    echo "charged: look at the receipt of the terminal before you charge again\n";
}
