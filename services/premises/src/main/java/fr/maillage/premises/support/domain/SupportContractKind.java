package fr.maillage.premises.support.domain;

import fr.maillage.premises.code.domain.Labelled;

/** In which contract the action is written. */
public enum SupportContractKind implements Labelled {
    LOCAL_HEALTH_CONTRACT("Contrat local de santé", "Local health contract"),
    CITY_CONTRACT("Contrat de ville", "City contract"),
    OTHER("Autre contrat", "Another contract");

    private final String fr;
    private final String en;

    SupportContractKind(String fr, String en) {
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
