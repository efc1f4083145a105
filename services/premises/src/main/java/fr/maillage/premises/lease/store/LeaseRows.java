package fr.maillage.premises.lease.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.lease.domain.AfterTakeBack;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.LeaseContent;
import fr.maillage.premises.lease.domain.LeaseSearch;
import fr.maillage.premises.lease.domain.LeaseState;
import fr.maillage.premises.lease.domain.LeaseTenure;
import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.lease.domain.PartyKind;
import fr.maillage.premises.lease.domain.RentStep;
import fr.maillage.premises.lease.domain.VacancyRule;
import fr.maillage.premises.premises.domain.FeeGround;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Head leases, domain in, domain out. An item is found by lease_tenant_key, a shared one by its primary key. */
@ApplicationScoped
public class LeaseRows {

    private static final TypeReference<List<RentStep>> RENTS = new TypeReference<>() {};

    private final Statements sql;
    private final ObjectMapper json;

    LeaseRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public List<Lease> search(LeaseSearch search, LeaseSearch.@Nullable After after, int limit) {
        LeaseStatement statement = new LeaseStatement(search).after(after);
        return sql.list(statement.page(), statement.values(limit), this::read);
    }

    public long count(LeaseSearch search) {
        LeaseStatement statement = new LeaseStatement(search);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    /** Own or shared. */
    public Optional<Lease> findVisible(UUID id) {
        return sql.find("select * from lease where id = ?", List.of(id), this::read);
    }

    /** Every one but drafts that were archived: what was signed once stays in the figures of its months. */
    public List<Lease> allButDroppedDrafts(String tenant) {
        return sql.list("""
                select * from lease l
                 where tenant_id = ?
                   and (state <> 'ARCHIVED'
                        or exists (select from object_change h
                                    where h.tenant_id = l.tenant_id and h.object_type = 'lease' and h.object_id = l.id
                                      and h.changes @> '[{"field": "state", "to": "ENDED"}]'))
                 order by from_date desc, id desc""", List.of(tenant), this::read);
    }

    public Optional<Lease> find(String tenant, UUID id) {
        return sql.find("select * from lease where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    /** The same, held until the transaction ends: whoever changes what hangs on a lease holds it first. */
    public Optional<Lease> findHeld(String tenant, UUID id) {
        return sql.find(
                "select * from lease where tenant_id = ? and id = ? for update", List.of(tenant, id), this::read);
    }

    /** The same, unless the daily look judged it on that day already. */
    public Optional<Lease> findUnjudged(String tenant, UUID id, LocalDate day) {
        return sql.find("""
                select * from lease where tenant_id = ? and id = ? and (judged_on is null or judged_on < ?)
                   for update""", List.of(tenant, id, day), this::read);
    }

    /** What the daily look found; nothing that a version counts. */
    public void judged(Lease lease, LocalDate day) {
        sql.change(
                "update lease set alerted = ?, judged_on = ? where tenant_id = ? and id = ?",
                List.of(lease.alerted(), day, lease.tenant(), lease.id()));
    }

    public void add(Lease lease) {
        List<@Nullable Object> values = values(lease);
        values.addAll(List.of(lease.createdAt(), lease.tenant(), lease.id()));
        sql.change("""
                insert into lease (reference, premises_id, landlord_kind, landlord_name, landlord_reference,
                       single_tenant_required, lead_kind, lead_name, lead_reference, tenure, from_date, to_date,
                       leased_area, kept_area, rents, vacancy_rule, after_take_back, public_domain, yearly_fee_cents,
                       fee_ground, state, alerted, version, changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** False when somebody else changed the version before first. */
    public boolean change(Lease lease) {
        List<@Nullable Object> values = values(lease);
        values.addAll(List.of(lease.tenant(), lease.id(), lease.version() - 1));
        return sql.change("""
                update lease set reference = ?, premises_id = ?, landlord_kind = ?, landlord_name = ?,
                       landlord_reference = ?, single_tenant_required = ?, lead_kind = ?, lead_name = ?,
                       lead_reference = ?, tenure = ?, from_date = ?, to_date = ?, leased_area = ?, kept_area = ?,
                       rents = ?::jsonb, vacancy_rule = ?, after_take_back = ?, public_domain = ?,
                       yearly_fee_cents = ?, fee_ground = ?, state = ?, alerted = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values) == 1;
    }

    private List<@Nullable Object> values(Lease lease) {
        LeaseContent content = lease.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.reference(),
                content.premisesId(),
                content.landlord().kind().name(),
                content.landlord().name(),
                content.landlord().reference(),
                content.singleTenantRequired(),
                content.leadTenant().kind().name(),
                content.leadTenant().name(),
                content.leadTenant().reference(),
                content.tenure().name(),
                content.from(),
                content.to(),
                content.leasedAreaM2(),
                content.keptAreaM2(),
                text(content.rents()),
                content.vacancyRule().name(),
                name(content.afterTakeBack()),
                content.publicDomain(),
                content.yearlyFeeCents(),
                name(content.feeGround()),
                lease.state().name(),
                lease.alerted(),
                lease.version(),
                lease.changedAt()));
    }

    static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private String text(List<RentStep> rents) {
        try {
            return json.writerFor(RENTS).writeValueAsString(rents);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rents are not writable as json", e);
        }
    }

    private Lease read(ResultSet row) throws SQLException {
        return new Lease(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                content(row),
                LeaseState.valueOf(row.getString("state")),
                row.getBoolean("alerted"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private LeaseContent content(ResultSet row) throws SQLException {
        String afterTakeBack = row.getString("after_take_back");
        String ground = row.getString("fee_ground");
        try {
            return new LeaseContent(
                    row.getString("reference"),
                    row.getObject("premises_id", UUID.class),
                    party(row, "landlord"),
                    row.getBoolean("single_tenant_required"),
                    party(row, "lead"),
                    LeaseTenure.valueOf(row.getString("tenure")),
                    Objects.requireNonNull(Statements.day(row, "from_date")),
                    Statements.day(row, "to_date"),
                    row.getBigDecimal("leased_area"),
                    row.getBigDecimal("kept_area"),
                    json.readValue(row.getString("rents"), RENTS),
                    VacancyRule.valueOf(row.getString("vacancy_rule")),
                    afterTakeBack == null ? null : AfterTakeBack.valueOf(afterTakeBack),
                    row.getBoolean("public_domain"),
                    row.getObject("yearly_fee_cents", Long.class),
                    ground == null ? null : FeeGround.valueOf(ground));
        } catch (JsonProcessingException e) {
            throw new SQLException("lease row with unreadable json", e);
        }
    }

    static Party party(ResultSet row, String side) throws SQLException {
        return new Party(
                PartyKind.valueOf(row.getString(side + "_kind")),
                row.getString(side + "_name"),
                row.getString(side + "_reference"));
    }
}
