import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what each line of JSON on stdin asks for, with the code of docs/examples/java, and prints a line of JSON. */
final class Harness {
    private static final Gson GSON = new Gson();

    /** The members of all commands. */
    static final class Command {
        String path;
        String name;
        JsonObject body;
        Find find;
        String data;
        List<String> secrets;
        String audience;
        String sessionId;
        int status;
        JsonObject error;
    }

    static final class Find {
        String path;
        String list;
        Map<String, String> query;
    }

    static Map<String, Object> write(Client client, Command asked) {
        List<String> keys = new ArrayList<>();
        Find find = asked.find;
        Supplier<Optional<JsonObject>> look =
                find == null ? null : () -> client.find(find.path, find.list, find.query);
        try {
            WriteOnce.run(asked.name, key -> {
                keys.add(key);
                return client.post(asked.path, asked.body, key);
            }, look);
            return Map.of("status", "done", "keys", keys);
        } catch (WriteOnce.UnknownOutcome error) {
            return Map.of("status", "unknown", "keys", keys);
        }
    }

    static Map<String, Object> open(Command asked) throws Exception {
        try {
            return Map.of("claims", Redirect.open(asked.data, asked.secrets, asked.audience, asked.sessionId));
        } catch (Redirect.NotTrusted error) {
            return Map.of("code", error.getMessage());
        }
    }

    public static void main(String[] arguments) throws Exception {
        Map<String, String> environment = System.getenv();
        Client usual = Client.ofTest(environment.get("AVIRATO_SERVER"), environment.get("AVIRATO_TEST_KEY"), "SHOP01");
        long timeout = (long) (Double.parseDouble(environment.get("TIMEOUT_SECONDS")) * 1000);
        Client client = new Client(usual.routes(), usual.apiKey(), usual.webcode(), Duration.ofMillis(timeout), 2,
                Duration.ofMillis(5));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Command asked = GSON.fromJson(line, Command.class);
            String what = GSON.fromJson(line, JsonObject.class).get("do").getAsString();
            if (what.equals("advice")) {
                ApiException error = new ApiException(asked.status, asked.error, null);
                System.out.println(GSON.toJson(Map.of("final", error.isFinal(), "automatic", error.isAutomatic())));
            } else {
                System.out.println(GSON.toJson(what.equals("write") ? write(client, asked) : open(asked)));
            }
        }
    }
}
