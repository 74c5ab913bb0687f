import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Sends a write until its outcome is known, without executing it twice. */
final class WriteOnce {
    private WriteOnce() {}

    /** The write may have been executed, or not. Somebody has to look; do not send it with a new key before that. */
    static final class UnknownOutcome extends Exception {
        private static final long serialVersionUID = 1;

        UnknownOutcome(String name, ApiException cause) {
            super(name + ": " + cause.getMessage(), cause);
        }
    }

    /**
     * Returns the data of the write. It takes a new key only when the former one can execute nothing any more.
     *
     * @param name what is written, for example "order-12345-refund"; the same name continues where the last run ended
     * @param send sends the request with this idempotency key
     * @param find looks for what was written; null for a charge at a terminal, which is in no list
     * @throws ApiException when the request has to be corrected
     */
    static <Data> Data run(String name, Function<String, Data> send, Supplier<Optional<Data>> find)
            throws UnknownOutcome {
        Set<String> traceIds = new HashSet<>();
        for (int attempt = 1, sent = 1; ; sent++) {
            try {
                return send.apply(name + "-" + attempt);
            } catch (ApiException error) {
                if (error.isFinal()) {
                    throw error;
                }
                Optional<Data> found = find == null ? Optional.empty() : find.get();
                if (found.isPresent()) {
                    return found.get();
                }
                // A traceId that comes twice belongs to a recorded response, which this key gets from now on.
                boolean isRecorded = error.traceId != null && !traceIds.add(error.traceId);
                if (isRecorded && find != null && attempt < 5) {
                    attempt++;
                    sent = 0;
                } else if (isRecorded || sent == 10 || !(error.isAutomatic() || find != null)) {
                    throw new UnknownOutcome(name, error);
                }
            }
        }
    }
}
