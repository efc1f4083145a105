package fr.maillage.registry.professional.domain;

import java.util.List;

/** Who belongs to a care tier, by the list of an organization. */
public interface CareTiers {

    /**
     * Called in the transaction of the search, once a page; what it costs is added to every search by tier.
     *
     * @param organization alias of the acting organization, empty for a caller of none
     * @return alternatives; empty when the organization counts nobody in that tier
     */
    List<Wanted> wanted(CareTier tier, String organization);
}
