package fr.maillage.platform.testing.contract;

import java.util.Locale;
import java.util.Map;

/**
 * An answer as it came over the wire.
 *
 * @param headers by lower-case name; of a repeated one, the last
 * @param text the body, read as UTF-8
 */
public record WireAnswer(int status, Map<String, String> headers, String text) {

    /** Type and subtype, without parameters; empty when the answer does not say. */
    public String mediaType() {
        String type = headers.getOrDefault("content-type", "");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
