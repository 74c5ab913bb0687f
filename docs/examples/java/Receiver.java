import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.List;

/** A receiver of webhooks. Run it with the port as its argument. */
final class Receiver {
    public static void main(String[] arguments) throws Exception {
        String secret = System.getenv("CLIENT_SECRET");
        if (secret == null || secret.isEmpty()) {
            throw new IllegalStateException("Set CLIENT_SECRET to the client secret of the environment.");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0])), 0);
        server.createContext("/webhooks", exchange -> {
            int status = 400;
            try {
                byte[] body = exchange.getRequestBody().readNBytes(1 << 20);
                String timestamp = exchange.getRequestHeaders().getFirst("X-Avirato-Timestamp");
                String signature = exchange.getRequestHeaders().getFirst("X-Avirato-Signature");
                var event = Webhook.verify(body, timestamp, signature, List.of(secret));
                System.out.println(event.get("event_code").getAsString());
                status = 204;
            } catch (Webhook.NotGenuine error) {
                System.err.println(error.getMessage());
            } catch (GeneralSecurityException error) {
                status = 500;
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        System.out.println("Listening on 127.0.0.1:" + arguments[0]);
    }
}
