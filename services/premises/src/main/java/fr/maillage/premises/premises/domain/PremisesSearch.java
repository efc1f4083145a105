package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What premises are wanted: alternatives inside a list, all conditions together.
 *
 * @param shared false for those of the acting organization, true for those that others share with it
 * @param prefix start of the folded name; empty for any
 * @param territories {@code level:code}, of a level that premises are stamped with
 * @param near all within a distance of a point
 */
public record PremisesSearch(
        String tenant,
        boolean shared,
        boolean archived,
        String prefix,
        List<String> territories,
        List<UnitState> states,
        List<Tenure> tenures,
        List<AccessibilityStatus> accessibility,
        List<OwnerType> ownerTypes,
        List<String> professions,
        @Nullable BigDecimal areaMin,
        @Nullable BigDecimal areaMax,
        @Nullable LocalDate availableBefore,
        @Nullable UUID plannedOperation,
        @Nullable Near near,
        Order order) {

    /** Total orders: each ends in the id. */
    public enum Order {
        NAME,
        /** Newest first. */
        CREATED,
        /** First available first, those without a date last. */
        AVAILABLE
    }

    /** Around a point, in metres. */
    public record Near(Point point, int radiusM) {}

    /**
     * Where a page begins: behind the last row of the page before.
     *
     * @param key the row's value of the order, as text; null without one
     */
    public record After(@Nullable String key, UUID id) {}

    public PremisesSearch {
        territories = List.copyOf(territories);
        states = List.copyOf(states);
        tenures = List.copyOf(tenures);
        accessibility = List.copyOf(accessibility);
        ownerTypes = List.copyOf(ownerTypes);
        professions = ProfessionCodes.of(professions);
    }
}
