package fr.maillage.premises.support.store;

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
import java.util.List;
import java.util.Map;

/** Support acts whose beneficiary is a professional, by number: shown, and kept as the justification of public money. */
@ApplicationScoped
class SupportCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "support-acts",
            Text.of("Actes de soutien public", "Acts of public support"),
            Text.of("Agents de l'organisation", "Agents of the organization"),
            Text.of(
                    "Justifier un soutien public : obligation légale (RGPD art. 6(1)(c))",
                    "Justifying public support: legal obligation (GDPR art. 6(1)(c))"),
            Text.of("La durée des pièces comptables", "As long as accounting documents"));

    private static final Ground ACCOUNTS = new Ground(
            "public-accounts",
            Text.of(
                    "L'acte justifie une dépense publique : il se garde pour en répondre.",
                    "The act justifies public spending: it is kept to be accounted for."),
            "RGPD art. 17(3)(b) et (e) ; CGCT, art. D. 1617-19");

    private final SubjectRows rows;

    SupportCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return subject.kind().equals("PROFESSIONAL");
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        return Map.of(
                "support_act",
                rows.list(
                        connection,
                        "select id, title, purpose, state, amount_cents, finalised_at from support_act"
                                + " where tenant_id = ? and sheet -> 'beneficiary' ->> 'reference' = ? order by created_at",
                        order.tenant(),
                        "rpps:" + order.subject().key()));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        long kept =
                find(order, connection).values().stream().mapToLong(List::size).sum();
        return new Treatment.Kept(Map.of("support_act", kept), ACCOUNTS);
    }
}
