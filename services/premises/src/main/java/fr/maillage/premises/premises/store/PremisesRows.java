package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.premises.domain.Confidence;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.PremisesSearch;
import fr.maillage.premises.premises.domain.PremisesSearch.After;
import fr.maillage.premises.premises.domain.QpvStamp;
import fr.maillage.premises.premises.domain.Stamps;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Premises, domain in, domain out. Own lists walk premises_name_idx, premises_created_idx or premises_available_idx and end
 * at the limit; shared ones start from share_grantee_idx. Every statement runs in the transaction of its caller.
 */
@ApplicationScoped
public class PremisesRows {

    private static final String COLUMNS = """
            name, search_name, state, archived, address_line, postcode, commune_code, epci_code, department_code,
            region_code, iris_code, qpv_code, qpv_stamp, stamp_vintage, stamp_due, stamped_at, lat, lon, total_area_m2,
            unit_count, owner_type, owner_organization, tenure, rent_per_m2, charges_per_m2, single_tenant_required,
            public_domain, accessibility_status, available_from, available_to, confidence, accepted_professions,
            individual_or_group, services, planned_operation_id, sheet, version, changed_at""";

    private static final int SHEET = 35;
    private static final int COUNT = 38;

    private static final String ADD =
            "insert into premises (" + COLUMNS + ", created_at, tenant_id, id) values (" + marks() + ", ?, ?, ?)";

    private static final String CHANGE = "update premises set (" + COLUMNS + ") = row (" + marks()
            + ") where tenant_id = ? and id = ? and version = ?";

    private final Statements sql;
    private final Sheets sheets;

    PremisesRows(Statements sql, Sheets sheets) {
        this.sql = sql;
        this.sheets = sheets;
    }

    private static String marks() {
        List<String> marks = new ArrayList<>(Collections.nCopies(COUNT, "?"));
        marks.set(SHEET, "?::jsonb");
        return String.join(", ", marks);
    }

    /** Premises of this organization; by premises_tenant_key. */
    public Optional<Premises> find(String tenant, UUID id) {
        return sql.find("select * from premises where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    /** The same, kept from others until the end of the transaction: its units change one at a time. */
    public Optional<Premises> lock(String tenant, UUID id) {
        return sql.find(
                "select * from premises where tenant_id = ? and id = ? for update", List.of(tenant, id), this::read);
    }

    /** The oldest live ones of this name in this commune; by premises_commune_idx. */
    public Optional<Premises> named(String tenant, String searchName, String communeCode) {
        return sql.find("""
                select * from premises where tenant_id = ? and search_name = ? and commune_code = ? and not archived
                 order by created_at, id limit 1""", List.of(tenant, searchName, communeCode), this::read);
    }

    /** Any that may be seen, own or shared; by primary key. */
    public Optional<Premises> findVisible(UUID id) {
        return sql.find("select * from premises where id = ?", List.of(id), this::read);
    }

    public List<Premises> search(PremisesSearch search, @Nullable After after, int limit) {
        PremisesStatement statement = new PremisesStatement(search).after(after);
        return sql.list(statement.page(), statement.values(limit), this::read);
    }

    public long count(PremisesSearch search) {
        PremisesStatement statement = new PremisesStatement(search);
        return sql.find(statement.count(), statement.values(), row -> row.getLong(1))
                .orElseThrow();
    }

    public void add(Premises premises) {
        List<@Nullable Object> values = values(premises);
        values.addAll(List.of(premises.createdAt(), premises.tenant(), premises.id()));
        sql.change(ADD, values);
    }

    /** False when somebody else changed it first. */
    public boolean change(Premises premises, int versionBefore) {
        List<@Nullable Object> values = values(premises);
        values.addAll(List.of(premises.tenant(), premises.id(), versionBefore));
        return sql.change(CHANGE, values) == 1;
    }

    private List<@Nullable Object> values(Premises premises) {
        PremisesContent content = premises.content();
        Stamps stamps = premises.stamps();
        Point point = content.location();
        Confidence confidence = content.availability().confidence();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.name(),
                content.searchName(),
                premises.state().name(),
                premises.archived(),
                content.address().line(),
                content.address().postcode(),
                content.address().communeCode(),
                stamps.epciCode(),
                stamps.departmentCode(),
                stamps.regionCode(),
                stamps.irisCode(),
                stamps.qpvCode(),
                stamps.qpv().name(),
                stamps.vintage(),
                stamps.due(),
                stamps.stampedAt(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                content.surface().totalAreaM2(),
                premises.unitCount(),
                content.owner().type().name(),
                content.owner().organization(),
                content.terms().tenure().name(),
                content.terms().rentPerM2(),
                content.terms().chargesPerM2(),
                content.terms().singleTenantRequired(),
                content.terms().publicDomain(),
                content.accessibility().status().name(),
                content.availability().from(),
                content.availability().to(),
                confidence == null ? null : confidence.name(),
                content.profile().acceptedProfessions(),
                content.profile().tenantKind().name(),
                content.services().stream().map(Enum::name).toList(),
                content.plannedOperationId(),
                sheets.text(content),
                premises.version(),
                premises.changedAt()));
    }

    private Premises read(ResultSet row) throws SQLException {
        return new Premises(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                sheets.read(row.getString("sheet"), PremisesContent.class),
                stamps(row),
                UnitState.valueOf(row.getString("state")),
                row.getInt("unit_count"),
                row.getBoolean("archived"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }

    private static Stamps stamps(ResultSet row) throws SQLException {
        OffsetDateTime stampedAt = row.getObject("stamped_at", OffsetDateTime.class);
        return new Stamps(
                row.getString("epci_code"),
                row.getString("department_code"),
                row.getString("region_code"),
                row.getString("iris_code"),
                row.getString("qpv_code"),
                QpvStamp.valueOf(row.getString("qpv_stamp")),
                Statements.day(row, "stamp_vintage"),
                row.getBoolean("stamp_due"),
                stampedAt == null ? null : stampedAt.toInstant());
    }
}
