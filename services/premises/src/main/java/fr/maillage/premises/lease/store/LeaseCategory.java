package fr.maillage.premises.lease.store;

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

/** Leases, subleases and occupancies that name a professional by number: shown, and kept as the accounts they are. */
@ApplicationScoped
class LeaseCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "leases",
            Text.of("Baux et occupations", "Leases and occupancies"),
            Text.of(
                    "Agents de l'organisation : baux et conventions",
                    "Agents of the organization: leases and agreements"),
            Text.of(
                    "Tenir les baux de locaux de soins et dire qui paie quoi : contrat et mission d'intérêt public (RGPD art. 6(1)(b) et (e))",
                    "Keeping leases of rooms for care and telling who pays what: contract and task in the public interest (GDPR art. 6(1)(b) and (e))"),
            Text.of(
                    "La durée du bail, puis celle des pièces comptables",
                    "As long as the lease, then as long as accounting documents"));

    private static final Ground ACCOUNTS = new Ground(
            "public-accounts",
            Text.of(
                    "Le bail et ce qu'il fait devoir sont des pièces de comptes publics et d'un contrat : ils se gardent pour en répondre.",
                    "A lease and what is owed by it are documents of public accounts and of a contract: they are kept to be accounted for."),
            "RGPD art. 17(3)(b) et (e) ; CGCT, art. D. 1617-19");

    private final SubjectRows rows;

    LeaseCategory(SubjectRows rows) {
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
        String tenant = order.tenant();
        String reference = "rpps:" + order.subject().key();
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        found.put(
                "lease",
                rows.list(
                        connection,
                        "select id, reference, landlord_kind, lead_kind, from_date, to_date from lease"
                                + " where tenant_id = ? and ? in (lead_reference, landlord_reference) order by from_date",
                        tenant,
                        reference));
        found.put(
                "lease_sublease",
                rows.list(
                        connection,
                        "select id, lease_id, subtenant_kind, area, from_date, to_date, monthly_rent_cents from lease_sublease"
                                + " where tenant_id = ? and subtenant_reference = ? order by from_date",
                        tenant,
                        reference));
        found.put(
                "lease_occupancy",
                rows.list(
                        connection,
                        "select id, lease_id, unit_id, occupant_kind, from_date, to_date, end_reason from lease_occupancy"
                                + " where tenant_id = ? and occupant = ? order by from_date",
                        tenant,
                        reference));
        return found;
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, Long> kept = new LinkedHashMap<>();
        find(order, connection).forEach((table, found) -> kept.put(table, (long) found.size()));
        return new Treatment.Kept(kept, ACCOUNTS);
    }
}
