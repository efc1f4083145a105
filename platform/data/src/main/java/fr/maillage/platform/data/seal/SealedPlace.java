package fr.maillage.platform.data.seal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Where a sealed value stands; it opens there and nowhere else. */
public record SealedPlace(String table, String column, UUID row, String tenant) {

    byte[] bytes() {
        return (table + "|" + column + "|" + row + "|" + tenant).getBytes(StandardCharsets.UTF_8);
    }
}
