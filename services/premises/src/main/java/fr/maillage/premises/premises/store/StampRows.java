package fr.maillage.premises.premises.store;

import fr.maillage.platform.data.sql.WorkerStatements;
import fr.maillage.premises.place.domain.Amenities;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.Stamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Premises of all organizations that are still to be placed, along premises_stamp_idx; by the identity of workers. */
@ApplicationScoped
public class StampRows {

    private final WorkerStatements sql;

    StampRows(WorkerStatements sql) {
        this.sql = sql;
    }

    /** Where something says it is. */
    public record Due(UUID id, String communeCode, @Nullable Point point) {}

    /** Behind an id; null for the start. */
    public List<Due> due(@Nullable UUID after, int limit) {
        return sql.list(
                "select id, commune_code, lat, lon from premises where stamp_due"
                        + (after == null ? "" : " and id > ?")
                        + " order by id limit ?",
                after == null ? List.of(limit) : List.of(after, limit),
                StampRows::read);
    }

    /** Makes due again what was stamped before a day, and what nothing was told of before another; how many. */
    public int renew(Instant before, Instant unknownBefore) {
        return sql.change(
                        "update premises set stamp_due = true where not stamp_due and stamped_at < ?", List.of(before))
                + sql.change("""
                        update premises set stamp_due = true
                         where not stamp_due and department_code is null and stamped_at < ?""", List.of(unknownBefore));
    }

    /** False when it has moved meanwhile: it is due again, elsewhere. */
    public boolean stamp(Due due, Stamps stamps) {
        Point point = due.point();
        return sql.change(
                        """
                        update premises set epci_code = ?, department_code = ?, region_code = ?, iris_code = ?, qpv_code = ?,
                               qpv_stamp = ?, stamp_vintage = ?, stamp_due = false, stamped_at = ?, pharmacy_m = null,
                               hospital_m = null, duty_house_m = null, amenities_at = null, amenities_due_at = ?
                         where id = ? and stamp_due and commune_code = ? and lat is not distinct from ?::float8
                           and lon is not distinct from ?::float8""",
                        Arrays.<@Nullable Object>asList(
                                stamps.epciCode(),
                                stamps.departmentCode(),
                                stamps.regionCode(),
                                stamps.irisCode(),
                                stamps.qpvCode(),
                                stamps.qpv().name(),
                                stamps.vintage(),
                                stamps.stampedAt(),
                                stamps.stampedAt(),
                                due.id(),
                                due.communeCode(),
                                point == null ? null : point.lat(),
                                point == null ? null : point.lon()))
                == 1;
    }

    /** Communes with premises whose zoning was not told since; one pass over all premises. */
    public List<String> communesUntold(Instant since, int limit) {
        return sql.list("""
                select distinct p.commune_code from premises p
                 where not p.archived and not exists (select from place_zoning z
                       where z.commune_code = p.commune_code and z.read_at >= ?)
                 order by p.commune_code limit ?""", List.of(since, limit), row -> row.getString(1));
    }

    /** Premises with a point that was believed whose distances are due, along premises_amenities_idx. */
    public List<Due> distancesDue(Instant now, int limit) {
        return sql.list("""
                select id, commune_code, lat, lon from premises
                 where stamp_vintage is not null and lat is not null and not stamp_due and not archived
                   and amenities_due_at <= ?
                 order by amenities_due_at, id limit ?""", List.of(now, limit), StampRows::read);
    }

    /** False when it has moved meanwhile: its stamps come first. */
    public boolean keep(Due due, Point point, Amenities amenities, Instant now, Instant again) {
        return sql.change(
                        """
                        update premises set pharmacy_m = ?, hospital_m = ?, duty_house_m = ?, amenities_at = ?,
                               amenities_due_at = ?
                         where id = ? and not stamp_due and lat = ? and lon = ?""",
                        Arrays.<@Nullable Object>asList(
                                amenities.pharmacy(),
                                amenities.hospital(),
                                amenities.dutyHouse(),
                                now,
                                again,
                                due.id(),
                                point.lat(),
                                point.lon()))
                == 1;
    }

    private static Due read(ResultSet row) throws SQLException {
        double lat = row.getDouble("lat");
        Point point = row.wasNull() ? null : new Point(lat, row.getDouble("lon"));
        return new Due(row.getObject("id", UUID.class), row.getString("commune_code"), point);
    }
}
