package fr.maillage.premises.support.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What a support is for. */
public enum SupportPurpose implements Labelled {
    RENT("Loyer ou vacance", "Rent or vacancy"),
    PREMISES("Local mis à disposition", "Premises provided"),
    WORKS("Travaux", "Works"),
    EQUIPMENT("Équipement", "Equipment"),
    INSTALLATION("Installation", "Installation"),
    RUNNING("Fonctionnement", "Running costs"),
    ENGINEERING("Ingénierie", "Engineering");

    private final String fr;
    private final String en;

    SupportPurpose(String fr, String en) {
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
