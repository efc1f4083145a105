package fr.maillage.registry.imports.domain;

import java.util.List;

/**
 * How a staging table meets its live table.
 *
 * @param live the live table, which also has source, active, inactive_since, version, changed_at and the stamped
 *     territory columns
 * @param stage the staging table; its key is the live table's
 * @param columns compared and written, the key excepted
 * @param sources the sources whose rows such a file may end; rows of other sources are never ended by it
 * @param restriction SQL on the live table {@code t} that holds for every row of this kind of file
 */
public record Merge(String live, StageTable stage, List<String> columns, List<String> sources, String restriction) {

    public Merge {
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
    }
}
