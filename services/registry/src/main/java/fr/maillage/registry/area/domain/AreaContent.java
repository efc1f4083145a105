package fr.maillage.registry.area.domain;

import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization writes of an area: territories it is made of, an outline that was drawn, or both. Members are in the
 * order given, doubles included: rules look at them.
 */
public record AreaContent(
        String name,
        @Nullable String description,
        @Nullable AreaKind kind,
        List<TerritoryRef> members,
        @Nullable Outline outline) {

    /** Members an area may have at most; it bounds every query that follows them. */
    public static final int MOST_MEMBERS = 2_000;

    public static final int MOST_NAME = 120;
    public static final int MOST_DESCRIPTION = 2_000;

    public AreaContent {
        name = name.strip();
        members = List.copyOf(members);
    }

    /** The name folded: two areas of one organization are namesakes when this is equal. */
    public String searchName() {
        return SearchName.of(name);
    }
}
