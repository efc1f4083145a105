package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What kind of owner rooms have. */
public enum OwnerType implements Labelled {
    CITY("Commune", "City"),
    EPCI("EPCI", "EPCI"),
    SOCIAL_LANDLORD("Bailleur social", "Social landlord"),
    PUBLIC_HOUSING_OFFICE("Office public de l’habitat", "Public housing office"),
    MIXED_ECONOMY_COMPANY("Société d’économie mixte", "Mixed-economy company"),
    PRIVATE_LANDLORD("Bailleur privé", "Private landlord"),
    DEVELOPER("Promoteur", "Developer"),
    PROFESSIONALS("Professionnels", "Professionals"),
    HOSPITAL("Établissement de santé", "Hospital");

    private final String fr;
    private final String en;

    OwnerType(String fr, String en) {
        this.fr = fr;
        this.en = en;
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
