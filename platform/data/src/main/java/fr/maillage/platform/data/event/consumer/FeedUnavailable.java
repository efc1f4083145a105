package fr.maillage.platform.data.event.consumer;

import org.jspecify.annotations.Nullable;

/** The feed did not answer as it should; the message is a kind, such as {@code status 503}, without any address. */
final class FeedUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    FeedUnavailable(String kind, @Nullable Throwable cause) {
        super(kind, cause);
    }
}
