package fr.maillage.integration.outside.remote;

import java.util.Optional;

/** What came back: a status in any case, its body as far as it was read. */
public final class Reply {

    private final AnswerHead head;
    private final AnswerBody body;

    Reply(AnswerHead head, AnswerBody body) {
        this.head = head;
        this.body = body;
    }

    public int status() {
        return head.status();
    }

    /** {@code Retry-After} as it was written. */
    public Optional<String> retryAfter() {
        return head.field("retry-after");
    }

    public byte[] body() {
        return body.bytes();
    }

    /** Whether that is all of it: not when it was too long or broke off. */
    public boolean whole() {
        return body.whole();
    }
}
