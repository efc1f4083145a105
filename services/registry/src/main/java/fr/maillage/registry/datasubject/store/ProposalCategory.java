package fr.maillage.registry.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectRows;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** What agents proposed to change of a professional or of the places where she practises, with their words. */
@ApplicationScoped
class ProposalCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "change-proposals",
            Text.of("Propositions de correction", "Proposed corrections"),
            Text.of("Agents de l'organisation", "Agents of the organization"),
            Text.of("Tenir le registre exact (RGPD art. 5(1)(d))", "Keeping the registry accurate (GDPR art. 5(1)(d))"),
            Text.of("Tant que l'organisation existe", "As long as the organization exists"));

    private static final String OWN = " from change_proposal where tenant_id = ? and (" + """
            object_type = 'PROFESSIONAL' and object_id = ?
                or object_type = 'ACTIVITY' and object_id in (
                    select id::text from professional_activity where professional_id = ?))""";

    private final SubjectRows rows;

    ProposalCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return Kinds.isProfessional(subject);
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        return Map.of(
                "change_proposal",
                rows.list(
                        connection,
                        "select id, object_type, object_id, kind, value, day, latitude, longitude, comment, state,"
                                + " reason, created_at, decided_at" + OWN,
                        order.tenant(),
                        key,
                        key));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        return new Treatment.Removed(
                Map.of("change_proposal", rows.change(connection, "delete" + OWN, order.tenant(), key, key)));
    }
}
