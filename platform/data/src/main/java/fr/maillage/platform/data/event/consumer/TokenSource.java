package fr.maillage.platform.data.event.consumer;

import org.jspecify.annotations.Nullable;

/** Access tokens of this service itself. */
public interface TokenSource {

    /** A token that is good for some time yet. */
    String token() throws TokenUnavailable, InterruptedException;

    /** A token was refused: the next call gives another. */
    void refused(String token);

    /** The issuer gave none; the message is a kind, such as {@code status 400 invalid_client}. */
    final class TokenUnavailable extends Exception {

        private static final long serialVersionUID = 1L;

        public TokenUnavailable(String kind, @Nullable Throwable cause) {
            super(kind, cause);
        }
    }
}
