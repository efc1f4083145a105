package fr.maillage.premises.lease.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The premises of a lease, as far as leases look at them.
 *
 * @param singleTenantRequired what their owner wants, whatever the lease says
 */
public record LeasedPlace(String state, boolean singleTenantRequired, Set<UUID> units) {

    private static final String PLANNED = "PLANNED";

    public LeasedPlace {
        units = Set.copyOf(units);
    }

    /** Of the terms of a lease; a place that is not there is refused. */
    public static List<Finding> findings(Optional<LeasedPlace> place, LeaseContent content) {
        if (place.isEmpty()) {
            return List.of(Finding.refused(
                    null,
                    "/premisesId",
                    "unknown-premises",
                    "Aucun local %s de votre organisation ; attendu un local non archivé."
                            .formatted(content.premisesId()),
                    "No premises %s of your organization; premises that are not archived are expected."
                            .formatted(content.premisesId())));
        }
        List<Finding> found = new ArrayList<>();
        if (place.get().state().equals(PLANNED)) {
            found.add(Finding.refused(
                    "MAT-08",
                    "/premisesId",
                    "premises-planned",
                    "Local en projet (PLANNED) : pré-réservation dans son opération, pas de bail.",
                    "Premises are PLANNED: a pre-reservation in their operation, no lease."));
        }
        if (place.get().singleTenantRequired() && !content.singleTenantRequired()) {
            found.addAll(LeaseRules.singleTenant(content));
        }
        return found;
    }

    /** Of a sublease: its units are those of the premises. */
    public List<Finding> findings(Sublease.Content content) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < content.units().size(); i++) {
            UUID unit = content.units().get(i).unitId();
            if (!units.contains(unit)) {
                found.add(Finding.refused(
                        null,
                        "/units/" + i + "/unitId",
                        "unknown-unit",
                        "Cellule %s : pas une cellule du local loué.".formatted(unit),
                        "Unit %s: not a unit of the leased premises.".formatted(unit)));
            }
        }
        return found;
    }
}
