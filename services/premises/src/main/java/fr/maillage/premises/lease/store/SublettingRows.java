package fr.maillage.premises.lease.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.lease.domain.EndReason;
import fr.maillage.premises.lease.domain.Lease;
import fr.maillage.premises.lease.domain.Occupancy;
import fr.maillage.premises.lease.domain.OccupantKind;
import fr.maillage.premises.lease.domain.Party;
import fr.maillage.premises.lease.domain.Sublease;
import fr.maillage.premises.lease.domain.Sublease.SubletUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What hangs on leases: subleases and occupancies, a lease's whole, along lease_sublease_order_idx and lease_occupancy_order_idx. */
@ApplicationScoped
public class SublettingRows {

    private static final String UNIT_KEY = "lease_occupancy_unit_excl";
    private static final TypeReference<List<SubletUnit>> UNITS = new TypeReference<>() {};

    private final Statements sql;
    private final ObjectMapper json;

    SublettingRows(Statements sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Of every lease of an organization. */
    public List<Sublease> subleases(String tenant) {
        return sql.list(
                "select * from lease_sublease where tenant_id = ? order by lease_id, from_date, id",
                List.of(tenant),
                this::sublease);
    }

    /** Of every lease of an organization. */
    public List<Occupancy> occupancies(String tenant) {
        return sql.list(
                "select * from lease_occupancy where tenant_id = ? order by lease_id, from_date, id",
                List.of(tenant),
                SublettingRows::occupancy);
    }

    public List<Sublease> subleases(String tenant, UUID lease) {
        return sql.list(
                "select * from lease_sublease where tenant_id = ? and lease_id = ? order by from_date, id",
                List.of(tenant, lease),
                this::sublease);
    }

    public List<Occupancy> occupancies(String tenant, UUID lease) {
        return sql.list(
                "select * from lease_occupancy where tenant_id = ? and lease_id = ? order by from_date, id",
                List.of(tenant, lease),
                SublettingRows::occupancy);
    }

    public void add(String tenant, Sublease sublease) {
        List<@Nullable Object> values = values(sublease);
        values.addAll(List.of(sublease.createdAt(), sublease.leaseId(), tenant, sublease.id()));
        sql.change("""
                insert into lease_sublease (subtenant_kind, subtenant_name, subtenant_reference, area, units, from_date,
                       to_date, monthly_rent_cents, market_monthly_rent_cents, market_source, version, changed_at,
                       created_at, lease_id, tenant_id, id)
                values (?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** False when somebody else changed the version before first. */
    public boolean change(String tenant, Sublease sublease) {
        List<@Nullable Object> values = values(sublease);
        values.addAll(List.of(tenant, sublease.id(), sublease.version() - 1));
        return sql.change("""
                update lease_sublease set subtenant_kind = ?, subtenant_name = ?, subtenant_reference = ?, area = ?,
                       units = ?::jsonb, from_date = ?, to_date = ?, monthly_rent_cents = ?,
                       market_monthly_rent_cents = ?, market_source = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values) == 1;
    }

    /** What became of an occupancy that was written. */
    public enum Written {
        DONE,
        /** Somebody else changed it first. */
        STALE,
        /** The unit is occupied then, under this lease or another. */
        UNIT_OCCUPIED
    }

    public Written add(String tenant, Occupancy occupancy) {
        List<@Nullable Object> values = values(occupancy);
        values.addAll(List.of(occupancy.createdAt(), occupancy.leaseId(), tenant, occupancy.id()));
        values.addAll(Arrays.<@Nullable Object>asList(occupancy.content().to(), tenant, occupancy.leaseId()));
        return written("""
                insert into lease_occupancy (unit_id, occupant_kind, occupant, from_date, to_date, end_reason, version,
                       changed_at, created_at, lease_id, tenant_id, id, until_date)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                       coalesce(?, (select to_date from lease where tenant_id = ? and id = ?)))""", values);
    }

    public Written change(String tenant, Occupancy occupancy) {
        List<@Nullable Object> values = values(occupancy);
        values.addAll(Arrays.<@Nullable Object>asList(occupancy.content().to(), tenant, occupancy.leaseId()));
        values.addAll(List.of(tenant, occupancy.id(), occupancy.version() - 1));
        return written("""
                update lease_occupancy set unit_id = ?, occupant_kind = ?, occupant = ?, from_date = ?, to_date = ?,
                       end_reason = ?, version = ?, changed_at = ?,
                       until_date = coalesce(?, (select to_date from lease where tenant_id = ? and id = ?))
                 where tenant_id = ? and id = ? and version = ?""", values);
    }

    /** Those without an end last as long as their lease, whose end is now this; the units may be another lease's then. */
    public Written lasting(Lease lease) {
        return written(
                "update lease_occupancy set until_date = ? where tenant_id = ? and lease_id = ? and to_date is null",
                Arrays.<@Nullable Object>asList(lease.content().to(), lease.tenant(), lease.id()));
    }

    /** Units that somebody was in under a lease before this one, with the last subtenant who had them. */
    public Map<UUID, Party> letBefore(Lease lease) {
        return letBefore(lease.tenant(), lease.id()).getOrDefault(lease.id(), Map.of());
    }

    /** The same of every lease of an organization, by lease. */
    public Map<UUID, Map<UUID, Party>> letBefore(String tenant) {
        return letBefore(tenant, null);
    }

    // By lease_occupancy_order_idx and lease_sublease_order_idx: some hundreds of rows an organization, or those of one
    // lease.
    private Map<UUID, Map<UUID, Party>> letBefore(String tenant, @Nullable UUID lease) {
        Map<UUID, Map<UUID, Party>> before = new HashMap<>();
        sql.list(
                        """
                        select distinct on (l.id, o.unit_id) l.id as for_lease, o.unit_id as let_unit, s.*
                          from lease l
                          join lease_sublease mine on mine.tenant_id = l.tenant_id and mine.lease_id = l.id
                         cross join lateral jsonb_to_recordset(mine.units) as unit("unitId" uuid)
                          join lease_occupancy o on o.tenant_id = l.tenant_id and o.unit_id = unit."unitId"
                           and o.lease_id <> l.id and o.from_date < l.from_date
                          join lease_sublease s on s.tenant_id = o.tenant_id and s.lease_id = o.lease_id
                           and s.from_date <= o.from_date
                           and s.units @> jsonb_build_array(jsonb_build_object('unitId', o.unit_id))
                         where l.tenant_id = ? and (?::uuid is null or l.id = ?)
                         order by l.id, o.unit_id, o.from_date desc, s.from_date desc""",
                        Arrays.<@Nullable Object>asList(tenant, lease, lease),
                        row -> new LetBefore(
                                row.getObject("for_lease", UUID.class),
                                row.getObject("let_unit", UUID.class),
                                LeaseRows.party(row, "subtenant")))
                .forEach(one -> before.computeIfAbsent(one.lease(), _ -> new HashMap<>())
                        .put(one.unit(), one.subtenant()));
        return before;
    }

    private record LetBefore(UUID lease, UUID unit, Party subtenant) {}

    private Written written(String statement, List<@Nullable Object> values) {
        try {
            return sql.change(statement, values) == 1 ? Written.DONE : Written.STALE;
        } catch (KeyTaken taken) {
            if (taken.key().equals(UNIT_KEY)) {
                return Written.UNIT_OCCUPIED;
            }
            throw taken;
        }
    }

    private List<@Nullable Object> values(Sublease sublease) {
        Sublease.Content content = sublease.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.subtenant().kind().name(),
                content.subtenant().name(),
                content.subtenant().reference(),
                content.areaM2(),
                text(content.units()),
                content.from(),
                content.to(),
                content.monthlyRentCents(),
                content.marketMonthlyRentCents(),
                content.marketSource(),
                sublease.version(),
                sublease.changedAt()));
    }

    private static List<@Nullable Object> values(Occupancy occupancy) {
        Occupancy.Content content = occupancy.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.unitId(),
                content.occupantKind().name(),
                content.occupant(),
                content.from(),
                content.to(),
                LeaseRows.name(content.endReason()),
                occupancy.version(),
                occupancy.changedAt()));
    }

    private String text(List<SubletUnit> units) {
        try {
            return json.writerFor(UNITS).writeValueAsString(units);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("units are not writable as json", e);
        }
    }

    private Sublease sublease(ResultSet row) throws SQLException {
        try {
            return new Sublease(
                    row.getObject("id", UUID.class),
                    row.getObject("lease_id", UUID.class),
                    new Sublease.Content(
                            LeaseRows.party(row, "subtenant"),
                            row.getBigDecimal("area"),
                            json.readValue(row.getString("units"), UNITS),
                            Objects.requireNonNull(Statements.day(row, "from_date")),
                            Statements.day(row, "to_date"),
                            row.getObject("monthly_rent_cents", Long.class),
                            row.getObject("market_monthly_rent_cents", Long.class),
                            row.getString("market_source")),
                    row.getInt("version"),
                    Statements.instant(row, "created_at"),
                    Statements.instant(row, "changed_at"));
        } catch (JsonProcessingException e) {
            throw new SQLException("lease_sublease row with unreadable json", e);
        }
    }

    private static Occupancy occupancy(ResultSet row) throws SQLException {
        String endReason = row.getString("end_reason");
        return new Occupancy(
                row.getObject("id", UUID.class),
                row.getObject("lease_id", UUID.class),
                new Occupancy.Content(
                        row.getObject("unit_id", UUID.class),
                        OccupantKind.valueOf(row.getString("occupant_kind")),
                        row.getString("occupant"),
                        Objects.requireNonNull(Statements.day(row, "from_date")),
                        Statements.day(row, "to_date"),
                        endReason == null ? null : EndReason.valueOf(endReason)),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
