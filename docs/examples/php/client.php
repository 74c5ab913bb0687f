<?php
declare(strict_types=1);

/** No complete response came. A write may have been executed: send it again with the same key. */
class NoResponse extends Exception
{
    public bool $final = false;
    public bool $automatic = true;
    public ?string $traceId = null;
    public ?int $retryAfter = null;
}

/** The API, or a proxy in front of it, responded with an error. A proxy's error has the code 0. */
class ApiError extends Exception
{
    /** Whether sending the same request again cannot help. Correct it first. */
    public bool $final;
    /** Whether a program may send the request again by itself. After 13004, the customer may have paid. */
    public bool $automatic;
    public ?string $traceId;

    public function __construct(public int $status, array $error, public ?int $retryAfter = null)
    {
        parent::__construct($error["message"] ?? "The response has the status $status.", $error["code"] ?? 0);
        $this->traceId = $error["traceId"] ?? null;
        $this->final = $status >= 400 && $status < 500 && $status !== 429;
        $this->automatic = !$this->final && $this->code !== 13004;
    }
}

/** Sends requests of one environment and webcode, with retries. It needs the extension curl. */
class Client
{
    private string $routes;

    /**
     * @param float $timeout how long to wait for one response, seconds
     * @param float $pause the first pause before a retry, seconds; each further one is twice as long
     */
    public function __construct(
        private string $apiKey,
        private string $webcode,
        string $environment = "test",
        string $server = "https://aviratopayments.com",
        private float $timeout = 30,
        private int $retries = 2,
        private float $pause = 0.25,
    ) {
        $this->routes = $server . ["test" => "/external/v1/test", "live" => "/external/v1"][$environment];
    }

    public function get(string $path, array $query = []): array
    {
        $query = http_build_query(["webcode" => $this->webcode] + $query);
        return $this->withRetries("$path?$query", []);
    }

    /** Sends a write. Pass a timeout of 150 for a charge at a terminal, where the customer types a PIN. */
    public function post(string $path, array $body, string $idempotencyKey, ?float $timeout = null): array
    {
        return $this->withRetries($path, [
            CURLOPT_POSTFIELDS => json_encode($body + ["webcode" => $this->webcode], JSON_THROW_ON_ERROR),
            CURLOPT_HTTPHEADER => $this->headers("Idempotency-Key: $idempotencyKey"),
            CURLOPT_TIMEOUT_MS => (int) (($timeout ?? $this->timeout) * 1000),
        ]);
    }

    /** Iterates over the entries of a list, page by page. */
    public function each(string $path, string $name, array $query = []): Generator
    {
        for ($page = 1, $more = true; $more; $page++) {
            $data = $this->get($path, ["page" => $page] + $query);
            foreach ($data[$name] as $entry) {
                yield $entry;
            }
            $more = $data["pagination"]["hasMore"];
        }
    }

    private function headers(string ...$more): array
    {
        return ["X-API-KEY: $this->apiKey", "Content-Type: application/json", ...$more];
    }

    private function withRetries(string $path, array $options): array
    {
        for ($attempt = 0; ; $attempt++) {
            try {
                return $this->send($path, $options);
            } catch (ApiError | NoResponse $error) {
                if ($attempt === $this->retries || !$error->automatic) {
                    throw $error;
                }
            }
            $wait = $error->retryAfter ?? $this->pause * 2 ** $attempt * random_int(50, 100) / 100;
            usleep((int) ($wait * 1_000_000));
        }
    }

    private function send(string $path, array $options): array
    {
        $retryAfter = null;
        $curl = curl_init($this->routes . $path);
        curl_setopt_array($curl, $options + [
            CURLOPT_HTTPHEADER => $this->headers(),
            CURLOPT_TIMEOUT_MS => (int) ($this->timeout * 1000),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_HEADERFUNCTION => function ($curl, string $line) use (&$retryAfter): int {
                if (preg_match('/^retry-after:\s*(\d+)\s*$/i', $line, $match)) {
                    $retryAfter = (int) $match[1];
                }
                return strlen($line);
            },
        ]);
        $text = curl_exec($curl);
        if ($text === false) {
            throw new NoResponse(curl_error($curl));
        }
        $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
        $value = json_decode($text, true);
        if ($status < 300 && is_array($value)) {
            return $value["data"];
        }
        if ($status < 300) {
            throw new NoResponse("The response is not JSON.");
        }
        throw new ApiError($status, $value["error"] ?? [], $retryAfter);
    }
}
