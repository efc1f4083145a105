package fr.maillage.premises.premises.domain;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an organization writes of premises. */
public record PremisesContent(
        String name,
        @Nullable String description,
        Address address,
        @Nullable Point location,
        Surface surface,
        Layout layout,
        Surroundings surroundings,
        Accessibility accessibility,
        Owner owner,
        Terms terms,
        Availability availability,
        Profile profile,
        List<OfferedService> services,
        @Nullable UUID plannedOperationId) {

    public static final int MOST_NAME = 120;
    public static final int MOST_DESCRIPTION = 2_000;

    public PremisesContent {
        name = name.strip();
        services = services.stream().distinct().sorted().toList();
    }

    public String searchName() {
        return FoldedName.of(name);
    }
}
