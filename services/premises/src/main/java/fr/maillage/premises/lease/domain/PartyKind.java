package fr.maillage.premises.lease.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What kind of party to a lease. */
public enum PartyKind implements Labelled {
    CITY("Ville", "City"),
    EPCI("Intercommunalité", "Inter-municipal body"),
    SOCIAL_LANDLORD("Bailleur social", "Social landlord"),
    PUBLIC_HOUSING_OFFICE("Office public de l’habitat", "Public housing office"),
    MIXED_ECONOMY_COMPANY("Société d’économie mixte", "Mixed-economy company"),
    PRIVATE_LANDLORD("Bailleur privé", "Private landlord"),
    DEVELOPER("Promoteur", "Developer"),
    HOSPITAL("Établissement hospitalier", "Hospital"),
    ASSOCIATION("Association", "Association"),
    COMPANY("Société de professionnels (SISA, SCM…)", "Company of professionals"),
    PROFESSIONAL("Professionnel à titre individuel", "Individual professional");

    private final String fr;
    private final String en;

    PartyKind(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    /** A commune or its grouping: the one whose exposure is told. */
    public boolean publicBody() {
        return this == CITY || this == EPCI;
    }

    /** May be a natural person, whose name is not kept here. */
    public boolean mayBeAPerson() {
        return this == PROFESSIONAL || this == PRIVATE_LANDLORD;
    }

    @Override
    public String fr() {
        return fr;
    }

    @Override
    public String en() {
        return en;
    }
}
