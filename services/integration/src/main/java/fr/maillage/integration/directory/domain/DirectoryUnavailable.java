package fr.maillage.integration.directory.domain;

import org.jspecify.annotations.Nullable;

/** The directory does not answer, or fails on its side: to be tried again later. The message is a kind, not data. */
public final class DirectoryUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DirectoryUnavailable(String kind, @Nullable Throwable cause) {
        super(kind, cause);
    }
}
