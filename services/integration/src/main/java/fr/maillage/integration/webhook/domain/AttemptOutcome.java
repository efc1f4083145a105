package fr.maillage.integration.webhook.domain;

/** What an attempt came to. */
public enum AttemptOutcome {
    /** 2xx. */
    ACCEPTED,
    /** 3xx, which is not followed. */
    REDIRECTED,
    /** 410: the webhook is disabled. */
    GONE,
    /** 429, or 503 with Retry-After. */
    ASKED_TO_WAIT,
    /** Any other status. */
    REFUSED,
    /** No answer within the time allowed. */
    TIMED_OUT,
    /** No connection, or one that broke off. */
    UNREACHABLE,
    /** The certificate is not one of this host that we trust. */
    TLS_FAILED,
    /** An answer that is not HTTP, or with too long a head. */
    UNREADABLE,
    /** The name leads to no address, or to one that may not be called. */
    ADDRESS_REFUSED,
    /** It could not be made ready or sent, by a fault of ours. */
    SENDER_FAILED,
    /** The event may no longer be seen by the organization, or expired. */
    NOT_VISIBLE;

    public static AttemptOutcome of(int status, boolean retryAfter) {
        if (status >= 200 && status < 300) {
            return ACCEPTED;
        }
        if (status >= 300 && status < 400) {
            return REDIRECTED;
        }
        return switch (status) {
            case 410 -> GONE;
            case 429 -> ASKED_TO_WAIT;
            case 503 -> retryAfter ? ASKED_TO_WAIT : REFUSED;
            default -> REFUSED;
        };
    }
}
