package fr.maillage.premises.premises.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an organization writes of a unit; null, or an empty list, is as its premises.
 *
 * @param floor 0 for the ground floor
 * @param waterPoint a wash-basin inside
 */
public record UnitContent(
        String name,
        UnitKind kind,
        BigDecimal areaM2,
        @Nullable Integer floor,
        @Nullable Tenure tenure,
        @Nullable BigDecimal rentPerM2,
        @Nullable BigDecimal chargesPerM2,
        @Nullable AccessibilityStatus accessibilityStatus,
        Availability availability,
        List<String> acceptedProfessions,
        @Nullable Boolean waterPoint,
        @Nullable Boolean naturalLight,
        @Nullable Boolean soundproofing) {

    public static final int MOST_NAME = 80;

    public UnitContent {
        name = name.strip();
        acceptedProfessions = ProfessionCodes.of(acceptedProfessions);
    }

    /** The unit that stands for premises nobody has divided. */
    public static UnitContent whole(BigDecimal area) {
        return new UnitContent(
                "Ensemble",
                UnitKind.WHOLE,
                area,
                null,
                null,
                null,
                null,
                null,
                Availability.UNKNOWN,
                List.of(),
                null,
                null,
                null);
    }

    public String searchName() {
        return FoldedName.of(name);
    }
}
