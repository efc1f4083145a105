package fr.maillage.premises.request.domain;

import fr.maillage.premises.code.domain.Labelled;

/** Who asks. */
public enum RequesterType implements Labelled {
    PROFESSIONAL("Professionnel de santé", "Health professional"),
    TEAM("Équipe", "Team"),
    INSTITUTION("Institution", "Institution"),
    INVESTOR("Investisseur", "Investor"),
    DEVELOPER("Promoteur", "Developer"),
    LANDLORD("Bailleur", "Landlord");

    private final String fr;
    private final String en;

    RequesterType(String fr, String en) {
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
