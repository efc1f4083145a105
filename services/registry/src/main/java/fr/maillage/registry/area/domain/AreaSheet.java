package fr.maillage.registry.area.domain;

import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.territory.domain.Level;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An area as it is read, with what stands elsewhere: labels, names of its members, inhabitants. Its components have the
 * names of the answer, by which shares show or withhold them.
 *
 * @param owner alias of the organization that owns it
 * @param members null when they were not asked for
 * @param drawn whether it has an outline of its own
 * @param outline null when it has none, or when it was not asked for
 * @param population inhabitants of the territories it is made of, each counted once; null when not asked for, when none of
 *     them has a figure, or when it is drawn
 */
public record AreaSheet(
        UUID id,
        String owner,
        String name,
        String searchName,
        @Nullable String description,
        @Nullable CodedValue kind,
        CodedValue state,
        List<AreaState> allowedTransitions,
        int memberCount,
        boolean drawn,
        @Nullable List<Member> members,
        @Nullable Outline outline,
        @Nullable Long population,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** A territory of an area; without name when it is no longer in the registry. */
    public record Member(Level level, String code, @Nullable String name, boolean active) {

        public String text() {
            return level.word() + ":" + code;
        }
    }

    public AreaSheet {
        allowedTransitions = List.copyOf(allowedTransitions);
        members = members == null ? null : List.copyOf(members);
    }

    public AreaSheet completed(
            @Nullable List<Member> theMembers, @Nullable Outline theOutline, @Nullable Long thePopulation) {
        return new AreaSheet(
                id,
                owner,
                name,
                searchName,
                description,
                kind,
                state,
                allowedTransitions,
                memberCount,
                drawn,
                theMembers,
                theOutline,
                thePopulation,
                version,
                createdAt,
                changedAt);
    }
}
