import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A shop that sells against a sandbox. */
final class Shop {
    private static final String SERVER = System.getenv("AVIRATO_SERVER");
    private static final List<String> SECRETS = List.of(System.getenv("AVIRATO_TEST_SECRET"));
    private static final Client CLIENT = Client.ofTest(SERVER, System.getenv("AVIRATO_TEST_KEY"), "SHOP01");
    private static final String OTHER_BODY = "Idempotency key reused with a different request body.";

    /** Creates the session of an order once, however often it is called. A changed order gets another session. */
    static JsonObject createSession(String order, long value) {
        JsonObject body = new JsonObject();
        body.add("amount", amount(value));
        body.addProperty("customReference", order);
        body.addProperty("urlOk", "https://shop.example/ok");
        body.addProperty("urlKo", "https://shop.example/failed");
        for (int attempt = 1; ; attempt++) {
            try {
                return CLIENT.post("/payment/session", body, "order-" + order + "-payment-" + attempt);
            } catch (ApiException error) {
                // Any other 409 means that two operations of this program share a key, which has to be corrected.
                if (error.status != 409 || !error.getMessage().equals(OTHER_BODY)) {
                    throw error;
                }
            }
        }
    }

    /** What the customer sees at urlOk. Ship the order after the webhook, and not because of this page. */
    static String okPage(String data, String sessionId) throws GeneralSecurityException {
        try {
            JsonObject claims = Redirect.open(data, SECRETS, "test:SHOP01", sessionId);
            JsonObject paid = claims.getAsJsonObject("amount");
            return textOf(claims, "status") + ", " + textOf(paid, "value") + " " + textOf(paid, "currency");
        } catch (Redirect.NotTrusted error) {
            if (!error.getMessage().equals("expired")) {
                return "not paid";
            }
            return textOf(CLIENT.get("/payment/session/" + sessionId, Map.of()), "status");
        }
    }

    /** The customer pays. Only a sandbox has this route. Returns the address that the browser is sent to. */
    static URI payAsCustomer(String sessionId) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(SERVER + "/_sandbox/sessions/" + sessionId + "/pay"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build();
        String paid = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
        return URI.create(textOf(JsonParser.parseString(paid).getAsJsonObject(), "redirectUrl"));
    }

    static JsonObject amount(long value) {
        JsonObject amount = new JsonObject();
        amount.addProperty("value", value);
        amount.addProperty("currency", "EUR");
        return amount;
    }

    static String textOf(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    static String same(JsonObject one, JsonObject other) {
        return one.equals(other) ? "the same session" : "another session";
    }

    public static void main(String[] arguments) throws Exception {
        String order = UUID.randomUUID().toString();
        JsonObject session = createSession(order, 2500);
        System.out.println("created: " + textOf(session, "status"));
        System.out.println("sent again: " + same(createSession(order, 2500), session));
        JsonObject changed = createSession(order, 2600);
        System.out.println("changed order: " + same(changed, session));

        JsonObject cancellation = new JsonObject();
        cancellation.addProperty("paymentReference", "unknown");
        try {
            CLIENT.post("/payment/cancel", cancellation, "order-" + order + "-payment-1");
        } catch (ApiException error) {
            System.out.println("key of another operation: " + error.getMessage());
        }

        String data = payAsCustomer(textOf(changed, "sessionId")).getRawQuery().replaceFirst("^data=", "");
        System.out.println("paid: " + okPage(data, textOf(changed, "sessionId")));
        System.out.println("brings the data of another order: " + okPage(data, textOf(session, "sessionId")));

        JsonObject charge = new JsonObject();
        charge.addProperty("poiId", "V400m-TEST-000001");
        charge.add("amount", amount(1850));
        charge.addProperty("customReference", order);
        Client patient = CLIENT.withTimeout(Duration.ofSeconds(150));
        try {
            JsonObject charged = WriteOnce.run(
                    "order-" + order + "-charge", key -> patient.post("/pos/payment", charge, key), null);
            System.out.println("charged: " + textOf(charged, "status"));
        } catch (WriteOnce.UnknownOutcome error) {
            System.out.println("charged: look at the receipt of the terminal before you charge again");
        }
    }
}
