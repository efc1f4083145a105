package fr.maillage.integration.datasubject;

import static fr.maillage.integration.client.Clients.RENNES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.StandIns;
import fr.maillage.integration.tenant.IntegrationDatabase;
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

    /** An access whose package is not gone after the few seconds that it has in tests. */
    public static String accessThatStays() {
        String id = executedAccess();
        assertThat(IntegrationDatabase.number("""
                        with kept as (update data_subject_request set package_until = now() + interval '1 hour'
                                       where id = '%s' returning 1)
                        select count(*) from kept""".formatted(id))).isEqualTo(1);
        return id;
    }

    private static String executed(String kind) {
        StandIns.part().answers(200);
        StandIns.part().holds("Reçoit le mardi");
        UUID id = Requests.running(RENNES, kind, Requests.aProfessional(), NAME);
        Requests.executed(RENNES, id);
        return id.toString();
    }
}
