package fr.maillage.integration.datasubject;

import static fr.maillage.integration.client.Clients.RENNES;

import fr.maillage.integration.StandIns;
import java.util.UUID;

/** Requests of Rennes as the contract shows them. */
public final class DataSubjectSamples {

    private static final String NAME = "ESSAI";

    private DataSubjectSamples() {}

    public static String received() {
        return Requests.received(RENNES, "ACCESS", Requests.aProfessional(), NAME)
                .toString();
    }

    public static String executedErasure() {
        return executed("ERASURE");
    }

    public static String executedAccess() {
        return executed("ACCESS");
    }

    private static String executed(String kind) {
        StandIns.part().answers(200);
        StandIns.part().holds("Reçoit le mardi");
        UUID id = Requests.running(RENNES, kind, Requests.aProfessional(), NAME);
        Requests.executed(RENNES, id);
        return id.toString();
    }
}
