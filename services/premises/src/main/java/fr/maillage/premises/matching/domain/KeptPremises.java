package fr.maillage.premises.matching.domain;

import fr.maillage.premises.criteria.domain.Locality;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import java.util.List;
import java.util.UUID;

/** Premises as their organization keeps them, with the units that are not archived. */
public record KeptPremises(UUID id, PremisesContent content, Locality locality, List<KeptUnit> units) {

    public KeptPremises {
        units = List.copyOf(units);
    }

    /** One of their units. */
    public record KeptUnit(UUID id, UnitContent content, UnitState state) {}
}
