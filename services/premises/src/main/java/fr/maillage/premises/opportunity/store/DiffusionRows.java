package fr.maillage.premises.opportunity.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.opportunity.domain.Diffusion;
import fr.maillage.premises.opportunity.domain.DiffusionAudience;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The log of diffusions, along opportunity_diffusion_opportunity_idx; added only. */
@ApplicationScoped
public class DiffusionRows {

    private final Statements sql;

    DiffusionRows(Statements sql) {
        this.sql = sql;
    }

    public void add(Diffusion one) {
        sql.change(
                """
                insert into opportunity_diffusion (id, tenant_id, opportunity_id, audience, recipient, sent_on, subject,
                                                   created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""",
                List.of(
                        one.id(),
                        one.tenant(),
                        one.opportunity(),
                        one.audience().name(),
                        one.recipient(),
                        one.sentOn(),
                        one.subject(),
                        one.createdAt()));
    }

    /** Newest first. */
    public List<Diffusion> list(String tenant, UUID opportunity) {
        return sql.list("""
                select * from opportunity_diffusion where tenant_id = ? and opportunity_id = ?
                 order by created_at desc, id desc""", List.of(tenant, opportunity), DiffusionRows::read);
    }

    private static Diffusion read(ResultSet row) throws SQLException {
        return new Diffusion(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("opportunity_id", UUID.class),
                DiffusionAudience.valueOf(row.getString("audience")),
                row.getString("recipient"),
                Objects.requireNonNull(Statements.day(row, "sent_on")),
                row.getString("subject"),
                Statements.instant(row, "created_at"));
    }
}
