package fr.maillage.integration.datasubject.domain;

import java.util.List;

/** The life of a request. */
public enum RequestState implements Labelled {
    RECEIVED("Reçue", "Received"),
    VERIFIED("Identité vérifiée", "Identity verified"),
    /** Services are at it; nobody but they moves it on. */
    RUNNING("En cours dans les services", "Under way in the services"),
    /** Every service has answered; the person has to be told. */
    EXECUTED("Exécutée", "Executed"),
    CLOSED("Close, personne informée", "Closed, person told"),
    REFUSED("Refusée", "Refused"),
    WITHDRAWN("Retirée par la personne", "Withdrawn by the person");

    private final String fr;
    private final String en;

    RequestState(String fr, String en) {
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

    /** Where a person may lead it; from RUNNING to RUNNING takes up again what services refused. */
    public List<RequestState> allowed() {
        return switch (this) {
            case RECEIVED -> List.of(VERIFIED, REFUSED, WITHDRAWN);
            case VERIFIED -> List.of(RUNNING, REFUSED, WITHDRAWN);
            case RUNNING -> List.of(RUNNING);
            case EXECUTED -> List.of(CLOSED);
            case CLOSED, REFUSED, WITHDRAWN -> List.of();
        };
    }

    /** Nothing is left to do for the person. */
    public boolean over() {
        return allowed().isEmpty();
    }
}
