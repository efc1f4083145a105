package fr.maillage.platform.data.sql;

import java.sql.SQLException;

/** Another row has the key, or overlaps, already. */
public final class KeyTaken extends RuntimeException {

    private final String key;

    KeyTaken(String key, SQLException cause) {
        super("key " + key + " is taken", cause);
        this.key = key;
    }

    /** The name of the index or constraint. */
    public String key() {
        return key;
    }
}
