package fr.maillage.integration.datasubject.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a request's history: the one that made this version. */
public record RequestStep(
        int version, Act act, RequestState state, @Nullable String reason, String subject, Instant at) {

    /** What was done. */
    public enum Act implements Labelled {
        RECEIVED("Enregistrée", "Registered"),
        IDENTITY_CHECKED("Identité vérifiée", "Identity checked"),
        EXTENDED("Prolongée de deux mois", "Extended by two months"),
        STARTED("Confiée aux services", "Handed to the services"),
        TAKEN_UP("Reprise dans les services", "Taken up in the services"),
        EXECUTED("Exécutée par tous les services", "Executed by every service"),
        CLOSED("Close", "Closed"),
        REFUSED("Refusée", "Refused"),
        WITHDRAWN("Retirée", "Withdrawn");

        private final String fr;
        private final String en;

        Act(String fr, String en) {
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
}
