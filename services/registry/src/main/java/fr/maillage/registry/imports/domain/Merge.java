package fr.maillage.registry.imports.domain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a staging table meets its live table.
 *
 * @param live the live table, which also has source, active, inactive_since, version, changed_at and the stamped
 *     territory columns
 * @param stage the staging table; its key is the live table's
 * @param columns compared and written, the key excepted
 * @param sources the sources whose rows such a file may end; rows of other sources are never ended by it
 * @param restriction SQL on the live table {@code t} that holds for every row of this kind of file
 * @param digested how rows are told to be unchanged before they are staged; null when all are staged
 */
public record Merge(
        String live,
        StageTable stage,
        List<String> columns,
        List<String> sources,
        String restriction,
        @Nullable Digested digested) {

    /**
     * Both tables have {@code row_digest}. Only rows that differ from the live ones are staged, and the keys of those that
     * vanished.
     *
     * @param gone staging table of the keys, {@code uuid}, of live rows that vanished
     * @param written columns written with a row but never compared, each with the SQL of its value when a live row
     *     {@code t} changes into the staged row {@code s}
     */
    public record Digested(String gone, Map<String, String> written) {}

    public Merge {
        columns = List.copyOf(columns);
        sources = List.copyOf(sources);
    }

    /** Of a file whose rows are all staged. */
    public Merge(String live, StageTable stage, List<String> columns, List<String> sources, String restriction) {
        this(live, stage, columns, sources, restriction, null);
    }

    /** Rows of demonstrations are ended by demonstrations alone. */
    public List<String> sourcesOf(String source) {
        return source.equals(ImportPlan.DEMO) ? List.of(source) : sources;
    }
}
