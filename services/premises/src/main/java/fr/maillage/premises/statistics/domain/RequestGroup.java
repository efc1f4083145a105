package fr.maillage.premises.statistics.domain;

import fr.maillage.premises.code.domain.Labelled;
import fr.maillage.premises.request.domain.RequestState;
import java.util.Arrays;

/** Requests by what became of them. Each is counted in one group; tables of one group have its sum. */
public enum RequestGroup implements Labelled {
    /** On their way, without an agreement: those of the table of unmet requests. */
    OTHER_OPEN("Autres états, demandes sans réponse", "Other states, unmet requests"),
    OTHER_SETTLED("Autres états, demandes abouties", "Other states, requests that were met"),
    /** Left the way: those of the table of failures. */
    OTHER_ENDED("Autres états, demandes sorties", "Other states, requests that left");

    private final String fr;
    private final String en;

    RequestGroup(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    public static RequestGroup of(RequestState state) {
        if (state.exit()) {
            return OTHER_ENDED;
        }
        return state.needsReconfirmation() ? OTHER_OPEN : OTHER_SETTLED;
    }

    /** How many states are in it. */
    int states() {
        return (int) Arrays.stream(RequestState.values())
                .filter(state -> of(state) == this)
                .count();
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
