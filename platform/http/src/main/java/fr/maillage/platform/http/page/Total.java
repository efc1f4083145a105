package fr.maillage.platform.http.page;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much the caller wants to know of the size of a whole list; counting is the expensive part of paging. */
public enum Total {
    NONE,
    ESTIMATE,
    EXACT;

    /** Called by JAX-RS for query parameters. */
    public static Total fromString(String value) {
        for (Total total : values()) {
            if (total.wireName().equals(value)) {
                return total;
            }
        }
        throw new IllegalArgumentException("total (" + value + "), must be none, estimate or exact");
    }

    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
