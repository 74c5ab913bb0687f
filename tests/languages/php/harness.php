<?php
declare(strict_types=1);

// Does what each line of JSON on stdin asks for, with the code of docs/examples/php, and prints a line of JSON.
require_once __DIR__ . "/redirect.php";
require_once __DIR__ . "/write_once.php";

$client = new Client(
    getenv("AVIRATO_TEST_KEY"),
    "SHOP01",
    server: getenv("AVIRATO_SERVER"),
    timeout: (float) getenv("TIMEOUT_SECONDS"),
    pause: 0.005,
);

function write(Client $client, array $command): array
{
    $keys = [];
    $send = function (string $key) use ($client, $command, &$keys): array {
        $keys[] = $key;
        return $client->post($command["path"], $command["body"], $key);
    };
    $look = function () use ($client, $command): ?array {
        ["path" => $path, "list" => $list, "query" => $query] = $command["find"];
        foreach ($client->each($path, $list, $query) as $entry) {
            return $entry;
        }
        return null;
    };
    try {
        writeOnce($command["name"], $send, isset($command["find"]) ? $look : null);
        return ["status" => "done", "keys" => $keys];
    } catch (UnknownOutcome) {
        return ["status" => "unknown", "keys" => $keys];
    }
}

function open(array $command): array
{
    ["data" => $data, "secrets" => $secrets, "audience" => $audience, "sessionId" => $sessionId] = $command;
    try {
        return ["claims" => openRedirectData($data, $secrets, $audience, $sessionId)];
    } catch (RedirectError $error) {
        return ["code" => $error->getMessage()];
    }
}

function advice(array $command): array
{
    $error = new ApiError($command["status"], $command["error"]);
    return ["final" => $error->final, "automatic" => $error->automatic];
}

while (($line = fgets(STDIN)) !== false) {
    $command = json_decode($line, true, flags: JSON_THROW_ON_ERROR);
    $answer = match ($command["do"]) {
        "write" => write($client, $command),
        "open" => open($command),
        "advice" => advice($command),
    };
    echo json_encode($answer, JSON_THROW_ON_ERROR), "\n";
}
