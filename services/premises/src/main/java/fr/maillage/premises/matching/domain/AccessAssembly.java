package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Access;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import java.util.Comparator;
import java.util.List;

/** How accessible units are: as they say themselves, else as their premises. */
final class AccessAssembly {

    private static final List<Access> WORSE =
            List.of(Access.COMPLIANT, Access.DEROGATION, Access.PLANNED_WORKS, Access.UNKNOWN, Access.NON_COMPLIANT);

    private AccessAssembly() {}

    static Access of(PremisesContent premises, UnitContent unit) {
        AccessibilityStatus own = unit.accessibilityStatus();
        var accessibility = premises.accessibility();
        AccessibilityStatus status = own == null ? accessibility.status() : own;
        if (status != AccessibilityStatus.NON_COMPLIANT) {
            return Access.valueOf(status.name());
        }
        // A plan or a derogation counts though the status was not brought up to date (PRM-05).
        return accessibility.derogationAct() != null
                ? Access.DEROGATION
                : accessibility.worksPlannedFor() != null ? Access.PLANNED_WORKS : Access.NON_COMPLIANT;
    }

    /** Of units taken together: that of the worst of them. */
    static Access worst(PremisesContent premises, List<UnitContent> units) {
        return units.stream()
                .map(unit -> of(premises, unit))
                .max(Comparator.comparingInt(WORSE::indexOf))
                .orElse(Access.UNKNOWN);
    }
}
