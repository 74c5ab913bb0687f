import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Decrypts the data that a customer brings back to urlOk. */
final class Redirect {
    /** A compact JWE: header, no encrypted key, nonce, ciphertext and tag, in base64url. */
    private static final Pattern COMPACT =
            Pattern.compile("([\\w-]+)\\.\\.([\\w-]{16})\\.([\\w-]+)\\.([\\w-]{22})");

    private Redirect() {}

    /** Do not show the order as paid. The message names the reason; after "expired", get the session instead. */
    static final class NotTrusted extends Exception {
        private static final long serialVersionUID = 1;

        NotTrusted(String code) {
            super(code);
        }
    }

    /**
     * Returns the claims of the parameter "data".
     *
     * @param data the parameter, or null
     * @param secrets the client secret of the environment; after a rotation, the new and the old one
     * @param audience environment and webcode, for example "test:SHOP01"
     * @param sessionId the session that you kept for the order
     */
    static JsonObject open(String data, List<String> secrets, String audience, String sessionId)
            throws NotTrusted, GeneralSecurityException {
        JsonObject claims = decrypt(data == null ? "" : data, secrets);
        if (!audience.equals(textOf(claims.get("aud")))) {
            throw new NotTrusted("wrong_audience");
        }
        if (!claims.has("exp") || claims.get("exp").getAsLong() <= Instant.now().getEpochSecond()) {
            throw new NotTrusted("expired");
        }
        if (!sessionId.equals(textOf(claims.get("sessionId")))) {
            throw new NotTrusted("other_session");
        }
        return claims;
    }

    private static JsonObject decrypt(String data, List<String> secrets)
            throws NotTrusted, GeneralSecurityException {
        Matcher match = COMPACT.matcher(data);
        if (!match.matches()) {
            throw new NotTrusted("malformed");
        }
        byte[] header = match.group(1).getBytes(StandardCharsets.US_ASCII);
        byte[] nonce;
        byte[] sealed;
        try {
            JsonObject named = parse(Base64.getUrlDecoder().decode(header));
            if (!"dir".equals(textOf(named.get("alg"))) || !"A256GCM".equals(textOf(named.get("enc")))) {
                throw new NotTrusted("malformed");
            }
            nonce = Base64.getUrlDecoder().decode(match.group(2));
            byte[] ciphertext = Base64.getUrlDecoder().decode(match.group(3));
            byte[] tag = Base64.getUrlDecoder().decode(match.group(4));
            sealed = java.nio.ByteBuffer.allocate(ciphertext.length + tag.length).put(ciphertext).put(tag).array();
        } catch (IllegalArgumentException | IllegalStateException | JsonParseException error) {
            throw new NotTrusted("malformed");
        }
        for (String secret : secrets) {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(Webhook.bytesOf(secret));
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
            cipher.updateAAD(header);
            try {
                return parse(cipher.doFinal(sealed));
            } catch (AEADBadTagException error) {
                // The next secret may open it.
            }
        }
        throw new NotTrusted("not_genuine");
    }

    private static JsonObject parse(byte[] text) {
        return JsonParser.parseString(new String(text, StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static String textOf(JsonElement value) {
        return value == null ? null : value.getAsString();
    }
}
