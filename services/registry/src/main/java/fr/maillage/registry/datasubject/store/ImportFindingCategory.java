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
import java.util.UUID;

/**
 * What imports had to say about lines of the organization's files: sealed, so each is opened to be found. The files
 * themselves are gone with the end of their import; a finding that does not name the person is about nobody then.
 */
@ApplicationScoped
class ImportFindingCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "import-findings",
            Text.of("Remarques d'import", "Findings of imports"),
            Text.of("Fichiers déposés par l'organisation", "Files uploaded by the organization"),
            Text.of("Corriger un fichier refusé", "Correcting a refused file"),
            Text.of("Tant que l'import est affiché", "As long as the import is listed"));

    private final SubjectRows rows;
    private final OpenedRows opened;

    ImportFindingCategory(SubjectRows rows, OpenedRows opened) {
        this.rows = rows;
        this.opened = opened;
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
        return Map.of("tenant_import_issue", named(order, connection));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        long removed = 0;
        for (JsonNode finding : named(order, connection)) {
            removed += rows.change(
                    connection,
                    "delete from tenant_import_issue where tenant_id = ? and job_id = ? and line = ?",
                    order.tenant(),
                    UUID.fromString(finding.path("job_id").asText()),
                    finding.path("line").asLong());
        }
        return new Treatment.Removed(Map.of("tenant_import_issue", removed));
    }

    private List<JsonNode> named(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        return opened
                .list(
                        connection,
                        "tenant_import_issue",
                        "select id, job_id, line, severity, sealed from tenant_import_issue where tenant_id = ?",
                        order.tenant(),
                        order.tenant())
                .stream()
                .filter(finding -> finding.path("sealed").toString().contains(key))
                .toList();
    }
}
