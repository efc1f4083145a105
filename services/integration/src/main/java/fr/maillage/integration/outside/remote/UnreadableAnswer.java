package fr.maillage.integration.outside.remote;

import java.io.IOException;

/** Not an answer of HTTP, or too long a one. */
public final class UnreadableAnswer extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableAnswer(String message) {
        super(message);
    }
}
