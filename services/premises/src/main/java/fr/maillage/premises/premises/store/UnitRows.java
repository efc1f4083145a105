package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units, domain in, domain out; those of premises by premises_unit_premises_idx. */
@ApplicationScoped
public class UnitRows {

    private static final String NAME_KEY = "premises_unit_name_key";

    private final Statements sql;
    private final Sheets sheets;

    UnitRows(Statements sql, Sheets sheets) {
        this.sql = sql;
        this.sheets = sheets;
    }

    /** What became of a write. */
    public enum Written {
        DONE,
        /** Somebody else changed it first. */
        STALE,
        NAME_TAKEN
    }

    /** A unit of this organization; by premises_unit_tenant_key. */
    public Optional<Unit> find(String tenant, UUID id) {
        return sql.find("select * from premises_unit where tenant_id = ? and id = ?", List.of(tenant, id), this::read);
    }

    /** Any that may be seen, with its premises. */
    public Optional<Unit> findVisible(UUID premises, UUID id) {
        return sql.find(
                "select * from premises_unit where premises_id = ? and id = ?", List.of(premises, id), this::read);
    }

    /** The live units of these premises that may be seen, by premises, name and id; one query for all of them. */
    public List<Unit> of(Collection<UUID> premises) {
        return sql.list("""
                select * from premises_unit where premises_id = any (?) and not archived
                 order by premises_id, search_name, id""", List.of(premises), this::read);
    }

    /** Units of one, behind a folded name and an id; empty and null for the start. */
    public List<Unit> page(UUID premises, boolean archived, String afterName, @Nullable UUID afterId, int limit) {
        List<@Nullable Object> values = new ArrayList<>(List.of(premises, archived));
        if (afterId != null) {
            values.addAll(List.of(afterName, afterId));
        }
        values.add(limit);
        return sql.list(
                "select * from premises_unit where premises_id = ? and archived = ?"
                        + (afterId == null ? "" : " and (search_name, id) > (?, ?)")
                        + " order by search_name, id limit ?",
                values,
                this::read);
    }

    public long count(UUID premises, boolean archived) {
        return sql.find(
                        "select count(*) from premises_unit where premises_id = ? and archived = ?",
                        List.of(premises, archived),
                        row -> row.getLong(1))
                .orElseThrow();
    }

    public Written add(Unit unit) {
        List<@Nullable Object> values = values(unit);
        values.addAll(List.of(unit.createdAt(), unit.tenant(), unit.premisesId(), unit.id()));
        return write("""
                insert into premises_unit (name, search_name, kind, state, archived, area_m2, floor, tenure, rent_per_m2,
                       charges_per_m2, accessibility_status, available_from, available_to, confidence,
                       accepted_professions, sheet, reserved_for, held_from, version, changed_at, created_at, tenant_id,
                       premises_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?)""", values);
    }

    /** Over the version before. */
    public Written change(Unit unit) {
        List<@Nullable Object> values = values(unit);
        values.addAll(List.of(unit.tenant(), unit.id(), unit.version() - 1));
        return write("""
                update premises_unit set name = ?, search_name = ?, kind = ?, state = ?, archived = ?, area_m2 = ?,
                       floor = ?, tenure = ?, rent_per_m2 = ?, charges_per_m2 = ?, accessibility_status = ?,
                       available_from = ?, available_to = ?, confidence = ?, accepted_professions = ?, sheet = ?::jsonb,
                       reserved_for = ?, held_from = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values);
    }

    private Written write(String statement, List<@Nullable Object> values) {
        try {
            return sql.change(statement, values) == 1 ? Written.DONE : Written.STALE;
        } catch (KeyTaken taken) {
            if (taken.key().equals(NAME_KEY)) {
                return Written.NAME_TAKEN;
            }
            throw taken;
        }
    }

    private List<@Nullable Object> values(Unit unit) {
        UnitContent content = unit.content();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.name(),
                content.searchName(),
                content.kind().name(),
                unit.state().name(),
                unit.archived(),
                content.areaM2(),
                content.floor(),
                word(content.tenure()),
                content.rentPerM2(),
                content.chargesPerM2(),
                word(content.accessibilityStatus()),
                content.availability().from(),
                content.availability().to(),
                word(content.availability().confidence()),
                content.acceptedProfessions(),
                sheets.text(content),
                unit.reservedFor(),
                word(unit.heldFrom()),
                unit.version(),
                unit.changedAt()));
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private Unit read(ResultSet row) throws SQLException {
        String heldFrom = row.getString("held_from");
        return new Unit(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                row.getObject("premises_id", UUID.class),
                sheets.read(row.getString("sheet"), UnitContent.class),
                UnitState.valueOf(row.getString("state")),
                row.getObject("reserved_for", UUID.class),
                heldFrom == null ? null : UnitState.valueOf(heldFrom),
                row.getBoolean("archived"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
