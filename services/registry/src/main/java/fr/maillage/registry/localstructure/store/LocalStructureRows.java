package fr.maillage.registry.localstructure.store;

import fr.maillage.platform.data.sql.KeyTaken;
import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.localstructure.domain.LocalStructure;
import fr.maillage.registry.localstructure.domain.PlaceContent;
import fr.maillage.registry.localstructure.domain.PlaceContent.Accessibility;
import fr.maillage.registry.localstructure.domain.PlaceContent.Address;
import fr.maillage.registry.localstructure.domain.PlaceContent.Point;
import fr.maillage.registry.localstructure.domain.Stamps;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Local structures, domain in, domain out; each statement costs one look-up by key. */
@ApplicationScoped
public class LocalStructureRows {

    private static final String NAME_KEY = "local_structure_name_key";

    private final Statements sql;

    LocalStructureRows(Statements sql) {
        this.sql = sql;
    }

    /** One of this organization; by local_structure_tenant_key. */
    public Optional<LocalStructure> find(String tenant, UUID id) {
        return sql.find(
                "select * from local_structure where tenant_id = ? and id = ?",
                List.of(tenant, id),
                LocalStructureRows::read);
    }

    /** The live place of this name in this commune; by local_structure_name_key. */
    public Optional<UUID> namesake(String tenant, PlaceContent content) {
        return sql.find(
                """
                select id from local_structure
                 where tenant_id = ? and commune_code = ? and search_name = ? and active""",
                List.of(tenant, content.communeCode(), content.searchName()),
                row -> row.getObject("id", UUID.class));
    }

    /** The territories of a commune, empty when the registry has none of this code; by the key of territory. */
    public Optional<Stamps> stamps(String commune) {
        return sql.find(
                """
                select parent_commune, epci_code, department_code, region_code from territory
                 where level = 'commune' and code = ?""",
                List.of(commune),
                row -> new Stamps(row.getString(1), row.getString(2), row.getString(3), row.getString(4), null, null));
    }

    /** False when another live place took the name meanwhile. */
    public boolean add(LocalStructure place, Stamps stamps) {
        List<@Nullable Object> values = values(place, stamps);
        values.addAll(List.of(place.createdAt(), place.tenant(), place.id()));
        return write("""
                insert into local_structure (name, search_name, kind, address_complement, street_number, street_type,
                       street_name, place_or_box, delivery_line, phone, opened_on, commune_code, latitude, longitude,
                       location_precision, location_source, accessibility, accessibility_note, active, inactive_since,
                       parent_commune, epci_code, department_code, region_code, iris_code, qpv_code, version,
                       changed_at, created_at, tenant_id, id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", values) == 1;
    }

    /** Rows written over the version before: 1, 0 when somebody else changed it first, -1 when the name was taken. */
    public int change(LocalStructure place, Stamps stamps) {
        List<@Nullable Object> values = values(place, stamps);
        values.addAll(List.of(place.tenant(), place.id(), place.version() - 1));
        return write("""
                update local_structure set name = ?, search_name = ?, kind = ?, address_complement = ?,
                       street_number = ?, street_type = ?, street_name = ?, place_or_box = ?, delivery_line = ?,
                       phone = ?, opened_on = ?, commune_code = ?, latitude = ?, longitude = ?, location_precision = ?,
                       location_source = ?, accessibility = ?, accessibility_note = ?, active = ?, inactive_since = ?,
                       parent_commune = ?, epci_code = ?, department_code = ?, region_code = ?, iris_code = ?,
                       qpv_code = ?, version = ?, changed_at = ?
                 where tenant_id = ? and id = ? and version = ?""", values);
    }

    private int write(String statement, List<@Nullable Object> values) {
        try {
            return sql.change(statement, values);
        } catch (KeyTaken taken) {
            if (taken.key().equals(NAME_KEY)) {
                return -1;
            }
            throw taken;
        }
    }

    private static List<@Nullable Object> values(LocalStructure place, Stamps stamps) {
        PlaceContent content = place.content();
        Address address = content.address();
        Point point = content.point();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                content.name(),
                content.searchName(),
                content.kind(),
                address.complement(),
                address.number(),
                address.streetType(),
                address.street(),
                address.placeOrBox(),
                address.deliveryLine(),
                content.phone(),
                content.openedOn(),
                content.communeCode(),
                point == null ? null : point.lat(),
                point == null ? null : point.lon(),
                point == null ? null : "MANUAL",
                point == null ? null : place.tenant(),
                content.accessibility().name(),
                content.accessibilityNote(),
                place.active(),
                place.inactiveSince(),
                stamps.parentCommune(),
                stamps.epci(),
                stamps.department(),
                stamps.region(),
                stamps.iris(),
                stamps.qpv(),
                place.version(),
                place.changedAt()));
    }

    private static LocalStructure read(ResultSet row) throws SQLException {
        Double lat = row.getObject("latitude", Double.class);
        Double lon = row.getObject("longitude", Double.class);
        return new LocalStructure(
                row.getObject("id", UUID.class),
                row.getString("tenant_id"),
                new PlaceContent(
                        row.getString("name"),
                        row.getString("kind"),
                        new Address(
                                row.getString("address_complement"),
                                row.getString("street_number"),
                                row.getString("street_type"),
                                row.getString("street_name"),
                                row.getString("place_or_box"),
                                row.getString("delivery_line")),
                        row.getString("commune_code"),
                        lat == null || lon == null ? null : new Point(lat, lon),
                        row.getString("phone"),
                        Statements.day(row, "opened_on"),
                        Accessibility.valueOf(row.getString("accessibility")),
                        row.getString("accessibility_note")),
                Statements.day(row, "inactive_since"),
                row.getInt("version"),
                Statements.instant(row, "created_at"),
                Statements.instant(row, "changed_at"));
    }
}
