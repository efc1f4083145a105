package fr.maillage.registry.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.Ground;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectRows;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the national directory publishes of the person, and the points set by hand for its addresses. Nobody's own here:
 * shown, and kept, since the next file would bring it back and nothing beyond what is published is shown to residents.
 */
@ApplicationScoped
class ReferenceDirectoryCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "reference-directory",
            Text.of("Répertoire national (RPPS)", "National directory (RPPS)"),
            Text.of(
                    "Annuaire Santé (Agence du numérique en santé), Licence Ouverte 2.0 ; points posés à la main par l'exploitant",
                    "Annuaire Santé (Agence du numérique en santé), Licence Ouverte 2.0; points set by hand by the operator"),
            Text.of(
                    "Connaître l'offre de soins d'un territoire : mission d'intérêt public (RGPD art. 6(1)(e))",
                    "Knowing the care on offer in a territory: task in the public interest (GDPR art. 6(1)(e))"),
            Text.of(
                    "Tant que le répertoire la publie ; ensuite close et gardée pour l'histoire de l'offre",
                    "While the directory publishes it; then closed and kept for the history of what was on offer"));

    private static final Ground PUBLISHED = new Ground(
            "published-by-law",
            Text.of(
                    "Données que la loi fait publier à la source ; l'opposition et la rectification s'exercent auprès de l'ordre, de l'ARS ou de l'Agence du numérique en santé, et le prochain fichier s'applique ici.",
                    "Data that the law has published at their source; opposition and rectification go to the professional order, the ARS or the Agence du numérique en santé, and the next file applies here."),
            "RGPD art. 17(3)(b), 21(1) ; loi 78-17 art. 56 ; CSP art. L. 1470-4, D. 4113-118 ; arrêté du 23 septembre 2022 (RPPS)");

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("professional", " from professional where id = ?");
        TABLES.put("professional_activity", " from professional_activity where professional_id = ?");
        TABLES.put("professional_skill", " from professional_skill where professional_id = ?");
        TABLES.put("professional_diploma", " from professional_diploma where professional_id = ?");
        TABLES.put(
                "location_correction",
                " from location_correction where subject = 'activity' and object_id in"
                        + " (select id::text from professional_activity where professional_id = ?)");
        TABLES.put(
                "reference_merge",
                " from reference_merge where object_type = 'PROFESSIONAL' and ? in (kept_id, merged_id)");
    }

    private static final Map<String, String> SHOWN = Map.of(
            "location_correction", "latitude, longitude, reason, made_at",
            "reference_merge", "kept_id, merged_id, reason, merged_at, undone_at, undone_reason");

    private final SubjectRows rows;

    ReferenceDirectoryCategory(SubjectRows rows) {
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
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String columns = SHOWN.getOrDefault(table.getKey(), "*");
            found.put(
                    table.getKey(),
                    rows.list(
                            connection,
                            "select " + columns + table.getValue(),
                            order.subject().key()));
        }
        return found;
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, Long> kept = new LinkedHashMap<>();
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            kept.put(
                    table.getKey(),
                    rows.number(
                            connection,
                            "select count(*)" + table.getValue(),
                            order.subject().key()));
        }
        return new Treatment.Kept(kept, PUBLISHED);
    }
}
