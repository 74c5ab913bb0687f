import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Verifies webhooks. */
final class Webhook {
    private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

    private Webhook() {}

    /** The webhook is not genuine, or too old. Respond with 400. */
    static final class NotGenuine extends Exception {
        private static final long serialVersionUID = 1;

        NotGenuine(String message) {
            super(message);
        }
    }

    /**
     * Returns the event of a webhook.
     *
     * @param body the bytes as they arrived
     * @param timestamp the header X-Avirato-Timestamp, or null
     * @param signature the header X-Avirato-Signature, or null
     * @param secrets the client secret of the environment; after a rotation, the new and the old one
     */
    static JsonObject verify(byte[] body, String timestamp, String signature, List<String> secrets)
            throws NotGenuine, GeneralSecurityException {
        Matcher match = SIGNATURE.matcher(signature == null ? "" : signature);
        if (!match.matches() || !match.group(1).equals(timestamp)) {
            throw new NotGenuine("The headers of the signature are missing or malformed.");
        }
        if (Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300) {
            throw new NotGenuine("The time stamp is more than five minutes away.");
        }
        byte[] sent = HexFormat.of().parseHex(match.group(2));
        boolean genuine = false;
        for (String secret : secrets) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytesOf(secret), "HmacSHA256"));
            mac.update((timestamp + ".").getBytes(StandardCharsets.US_ASCII));
            genuine = MessageDigest.isEqual(mac.doFinal(body), sent) || genuine;
        }
        if (!genuine) {
            throw new NotGenuine("The signature does not match the client secret.");
        }
        try {
            return JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException error) {
            throw new NotGenuine("The signature is right, but the body is not a JSON object.");
        }
    }

    /** Returns the bytes of a client secret. Anybody can sign with an empty one. */
    static byte[] bytesOf(String secret) {
        if (secret.isEmpty() || !secret.equals(secret.strip())) {
            throw new IllegalArgumentException("The client secret is empty, or has white space at an end.");
        }
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
