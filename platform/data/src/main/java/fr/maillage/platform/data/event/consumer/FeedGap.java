package fr.maillage.platform.data.event.consumer;

/** The feed does not go on from where the consumer is. */
final class FeedGap extends Exception {

    private static final long serialVersionUID = 1L;

    enum Kind {
        /** The feed was restored to an earlier state, or is another: what was read last is not of it. */
        UNKNOWN,
        /** What was read last is older than what is kept: events were missed. */
        EXPIRED
    }

    private final Kind kind;

    FeedGap(Kind kind) {
        super(kind.name());
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
