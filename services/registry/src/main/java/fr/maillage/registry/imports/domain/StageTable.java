package fr.maillage.registry.imports.domain;

import java.util.List;

/**
 * A staging table and the columns a format fills, in order; every one also has {@code line} and {@code rejected}. The
 * first {@code keyLength} columns identify a row.
 */
public record StageTable(String name, int keyLength, List<String> columns) {

    public StageTable {
        columns = List.copyOf(columns);
        if (keyLength < 1 || keyLength > columns.size()) {
            throw new IllegalArgumentException(
                    "key length (" + keyLength + ") must be between 1 and " + columns.size() + " in " + name);
        }
    }

    public List<String> key() {
        return columns.subList(0, keyLength);
    }
}
