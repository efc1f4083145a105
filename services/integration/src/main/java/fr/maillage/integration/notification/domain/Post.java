package fr.maillage.integration.notification.domain;

/** How letters leave this installation. */
public interface Post {

    /** Returns once the letter was taken. */
    void send(Letter letter) throws PostRefused, PostUnavailable, InterruptedException;

    /** Whether there is any. */
    default boolean isThere() {
        return true;
    }

    /** Trying again is of no use; the message is a kind, never an address. */
    final class PostRefused extends Exception {

        private static final long serialVersionUID = 1L;

        public PostRefused(String kind) {
            super(kind);
        }
    }

    /** Trying again may help; the message is a kind, never an address. */
    final class PostUnavailable extends Exception {

        private static final long serialVersionUID = 1L;

        public PostUnavailable(String kind) {
            super(kind);
        }
    }
}
