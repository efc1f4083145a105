package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.imports.domain.StageTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Learns what codes mean from the labels beside them: the first line that gives a code counts. */
final class Labels {

    static final StageTable TABLE = new StageTable("stage_rpps_code", 2, List.of("system", "code", "label"));

    /** A nomenclature has hundreds of codes; a column with thousands is not one, and must not fill the memory. */
    private static final int MOST = 20_000;

    private final RowSink sink;
    private final Map<String, Set<String>> known = new HashMap<>();
    private int size;

    Labels(RowSink sink) {
        this.sink = sink;
    }

    /** Whether nothing more is to be learnt of a code, so that its label need not be looked for. */
    boolean knows(String system, @Nullable String code) {
        Set<String> codes = known.get(system);
        return code == null || size >= MOST || (codes != null && codes.contains(code));
    }

    void learn(String system, @Nullable String code, @Nullable String label, long line) {
        if (code != null && !knows(system, code)) {
            known.computeIfAbsent(system, _ -> new HashSet<>()).add(code);
            size++;
            sink.accept(TABLE, line, Arrays.asList(system, code, label));
        }
    }
}
