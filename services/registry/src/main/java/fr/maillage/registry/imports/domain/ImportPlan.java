package fr.maillage.registry.imports.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine needs to know of one kind of file. An instance is made for one run and may keep what its format
 * needs; all SQL is the plan's own, none of it is made of what the file says.
 */
public interface ImportPlan {

    /** The source of rows that a demonstration brought. */
    String DEMO = "demo";

    ImportFormat format();

    /** Form fields of this kind of file alone. */
    default List<FormField> fields() {
        return List.of();
    }

    /** Told once, before anything is read, of what was asked; the fields have been checked. */
    default void asked(ImportRequest request) {}

    /** What becomes the source of its rows; {@code shipped} tells the reference data of this platform from a file. */
    String source(boolean shipped);

    /** The staging tables its format fills. */
    List<StageTable> stages();

    /** Levels in which a scope may be given. */
    Set<String> scopeLevels();

    /** Run after staging, before the checks: joins, stamps and fills the staged rows. */
    List<String> completions(Set<String> facts);

    List<StageCheck> checks();

    Merge merge();

    List<LossGuard> guards();

    /**
     * {@code :source} in them stands for the source of the load. Run in the switch, after the merge and after the load is written down in {@code dataset}: what follows from the new
     * rows elsewhere.
     */
    List<String> consequences();

    /** Counters of this kind of file beside the usual ones: public name to SQL that selects one number, in the switch. */
    default Map<String, String> tallies() {
        return Map.of();
    }

    /** Whether its tables take rows of the source {@link #DEMO}. */
    default boolean takesDemonstrations() {
        return false;
    }

    /** Whether the format itself stages a key once, and says so of the others. */
    default boolean deduplicated() {
        return false;
    }

    default List<Lookup> lookups() {
        return List.of();
    }

    default List<Knowledge> knowledge() {
        return List.of();
    }

    /** Null when a first load is like any other. */
    default @Nullable FirstLoad firstLoad() {
        return null;
    }
}
