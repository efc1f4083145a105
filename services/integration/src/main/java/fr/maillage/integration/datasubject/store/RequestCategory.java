package fr.maillage.integration.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.Ground;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectRows;
import fr.maillage.platform.data.subject.Suppressions;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The person's own requests, this one included: kept as proof that they were answered, by a digest alone in the end. */
@ApplicationScoped
class RequestCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "requests",
            Text.of("Demandes d'exercice de droits", "Requests to exercise rights"),
            Text.of("La personne", "The person"),
            Text.of(
                    "Y répondre, et pouvoir le montrer (RGPD art. 5(2), 12)",
                    "Answering, and being able to show it (GDPR art. 5(2), 12)"),
            Text.of(
                    "L'identité, jusqu'à la clôture ; ensuite une empreinte seule",
                    "The identity, until it is closed; a digest alone from then on"));

    private static final String OWN =
            " from data_subject_request where tenant_id = ? and digest = any (string_to_array(?, ' '))";

    private final SubjectRows rows;
    private final Suppressions digests;

    RequestCategory(SubjectRows rows, Suppressions digests) {
        this.rows = rows;
        this.digests = digests;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return true;
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        return Map.of(
                "data_subject_request",
                rows.list(
                        connection,
                        "select id, kind, channel, received_on, due_on, state, executed_at" + OWN
                                + " order by received_on",
                        order.tenant(),
                        known(order)));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        long kept = rows.number(connection, "select count(*)" + OWN, order.tenant(), known(order));
        return new Treatment.Kept(Map.of("data_subject_request", kept), Ground.TRACES);
    }

    private String known(SubjectOrder order) {
        DataSubject subject = order.subject();
        return String.join(" ", digests.digests(order.tenant(), subject.kind(), subject.key()));
    }
}
