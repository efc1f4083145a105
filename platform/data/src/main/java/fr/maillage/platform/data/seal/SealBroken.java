package fr.maillage.platform.data.seal;

import org.jspecify.annotations.Nullable;

/** A sealed value does not open; nothing of it is shown. */
public class SealBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SealBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
