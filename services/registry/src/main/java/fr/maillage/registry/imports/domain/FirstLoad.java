package fr.maillage.registry.imports.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a kind of file fills tables that are empty: each beside its live table, without indexes, which are built afterwards;
 * the switch then only renames.
 *
 * @param before run once the builds are there, while the live tables are empty
 * @param consequences run in the switch instead of the plan's usual ones
 */
public record FirstLoad(List<Target> targets, List<String> before, List<String> consequences) {

    /**
     * One table.
     *
     * @param copied the staging table whose rows go straight into it, null when it is filled by {@code fill}
     * @param fill SQL that fills {@code <live>_build}, of staged rows and of the other builds; null when it is copied
     */
    public record Target(
            String live,
            @Nullable StageTable copied,
            @Nullable String fill) {
        public String build() {
            return live + "_build";
        }
    }

    public FirstLoad {
        targets = List.copyOf(targets);
        before = List.copyOf(before);
        consequences = List.copyOf(consequences);
    }
}
