package fr.maillage.registry.merge.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two records declared the same.
 *
 * @param tenant organization that declared it for itself; null when the operator did, for everybody
 * @param kept the record that answers for both
 * @param forced declared although two active RPPS numbers say otherwise
 * @param undone null while it holds
 */
public record Merge(
        UUID id,
        @Nullable String tenant,
        MergedType type,
        String kept,
        String merged,
        boolean forced,
        String reason,
        String by,
        Instant at,
        @Nullable Undone undone,
        int version) {

    /** Of what the records are. */
    public enum MergedType {
        STRUCTURE,
        PROFESSIONAL
    }

    /** Where it stands. */
    public enum MergeState {
        MERGED,
        UNDONE
    }

    /** Who undid it, when and why. */
    public record Undone(String by, Instant at, @Nullable String reason) {}

    public MergeState state() {
        return undone == null ? MergeState.MERGED : MergeState.UNDONE;
    }

    public Merge undone(Undone how) {
        return new Merge(id, tenant, type, kept, merged, forced, reason, by, at, how, version + 1);
    }
}
