import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests of one environment and webcode, with retries.
 *
 * @param routes the address of the environment, for example https://aviratopayments.com/external/v1/test
 * @param timeout how long to wait for one response; for a charge at a terminal 150 seconds, where the customer types a PIN
 * @param pause the pause before the first retry; each further one is twice as long
 */
record Client(String routes, String apiKey, String webcode, Duration timeout, int retries, Duration pause) {
    /** It follows no redirects. The API has none, and one could send the API key to another host. */
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A client of Test. For Live, leave /test out of the routes. */
    static Client ofTest(String server, String apiKey, String webcode) {
        String routes = server + "/external/v1/test";
        return new Client(routes, apiKey, webcode, Duration.ofSeconds(30), 2, Duration.ofMillis(250));
    }

    Client withTimeout(Duration longer) {
        return new Client(routes, apiKey, webcode, longer, retries, pause);
    }

    JsonObject get(String path, Map<String, String> query) {
        StringBuilder whole = new StringBuilder(path).append("?webcode=").append(webcode);
        query.forEach((name, value) ->
                whole.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return withRetries(request(whole.toString()).GET().build());
    }

    /** Sends a write. It adds the webcode to the body. */
    JsonObject post(String path, JsonObject body, String idempotencyKey) {
        JsonObject whole = body.deepCopy();
        whole.addProperty("webcode", webcode);
        return withRetries(request(path)
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(whole.toString()))
                .build());
    }

    /** Returns the newest entry of a list. */
    Optional<JsonObject> find(String path, String list, Map<String, String> query) {
        var entries = get(path, query).getAsJsonArray(list);
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(0).getAsJsonObject());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(routes + path))
                .header("X-API-KEY", apiKey)
                .header("Content-Type", "application/json");
    }

    private JsonObject withRetries(HttpRequest request) {
        for (int attempt = 0; ; attempt++) {
            try {
                return send(request);
            } catch (ApiException error) {
                if (attempt == retries || !error.isAutomatic()) {
                    throw error;
                }
                double backoff = pause.toMillis() * (1 << attempt) * ThreadLocalRandom.current().nextDouble(0.5, 1);
                sleep(error.retryAfter == null ? (long) backoff : error.retryAfter * 1000L);
            }
        }
    }

    private JsonObject send(HttpRequest request) {
        HttpResponse<String> response = responseTo(request);
        int status = response.statusCode();
        JsonObject value = null;
        try {
            value = JsonParser.parseString(response.body()).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException error) {
            if (status < 300) {
                throw new ApiException(error);
            }
        }
        if (status < 300) {
            return value.getAsJsonObject("data");
        }
        boolean ofApi = value != null && value.has("error") && value.get("error").isJsonObject();
        Integer retryAfter = response.headers().firstValue("Retry-After")
                .filter(text -> text.matches("[0-9]{1,6}")).map(Integer::valueOf).orElse(null);
        throw new ApiException(status, ofApi ? value.getAsJsonObject("error") : new JsonObject(), retryAfter);
    }

    private HttpResponse<String> responseTo(HttpRequest request) {
        // The timeout of an HttpRequest ends with the headers, and does not cover the body.
        CompletableFuture<HttpResponse<String>> response = HTTP.sendAsync(request, BodyHandlers.ofString());
        try {
            return response.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException error) {
            response.cancel(true);
            throw new ApiException(error);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new ApiException(error);
        }
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException error) {
            Thread.currentThread().interrupt();
            throw new ApiException(error);
        }
    }
}
