package fr.maillage.premises.premises.domain;

import fr.maillage.premises.code.domain.Labelled;

/** What comes with the rooms. */
public enum OfferedService implements Labelled {
    SECRETARIAT("Secrétariat", "Secretariat"),
    ACCOUNTING("Comptabilité", "Accounting"),
    RECEPTION("Accueil", "Reception"),
    CLEANING("Ménage", "Cleaning"),
    TELEPHONE_LINE("Ligne téléphonique", "Telephone line"),
    IT_EQUIPMENT("Équipement informatique", "IT equipment");

    private final String fr;
    private final String en;

    OfferedService(String fr, String en) {
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
