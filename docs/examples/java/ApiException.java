import com.google.gson.JsonObject;

/**
 * A response with an error, or no complete response: its status is then 0, and a write may have been executed, so send it
 * again with the same key. An error of a proxy has the code 0.
 */
final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    final int status;
    final int code;
    final String traceId;
    /** Seconds, or null when the response does not name them. */
    final Integer retryAfter;

    ApiException(int status, JsonObject error, Integer retryAfter) {
        super(error.has("message") ? error.get("message").getAsString() : "The response has the status " + status + ".");
        this.status = status;
        this.code = error.has("code") ? error.get("code").getAsInt() : 0;
        this.traceId = error.has("traceId") ? error.get("traceId").getAsString() : null;
        this.retryAfter = retryAfter;
    }

    /** No complete response came. */
    ApiException(Throwable cause) {
        super("There is no complete response.", cause);
        this.status = 0;
        this.code = 0;
        this.traceId = null;
        this.retryAfter = null;
    }

    /** Whether sending the same request again cannot help. Correct it first. */
    boolean isFinal() {
        return status >= 400 && status < 500 && status != 429;
    }

    /** Whether a program may send the request again by itself. After 13004, the customer may have paid. */
    boolean isAutomatic() {
        return !isFinal() && code != 13004;
    }
}
