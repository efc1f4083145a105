package fr.maillage.platform.data.tenant;

import java.util.UUID;
import java.util.regex.Pattern;

/** One object of one organization; {@code type} is the word given to {@code protect_tenant_table}. */
public record ObjectRef(String tenant, String type, UUID id) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

    public ObjectRef {
        requireWord("tenant", tenant);
        requireWord("type", type);
    }

    static void requireWord(String what, String value) {
        if (!WORD.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    what + " (" + value + "), must be 2 to 60 lower-case letters, digits or dashes");
        }
    }

    String key() {
        return tenant + "/" + type + "/" + id;
    }
}
