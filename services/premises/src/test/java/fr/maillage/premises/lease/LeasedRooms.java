package fr.maillage.premises.lease;

import fr.maillage.premises.PremisesDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Premises and units to lease, as rows: what leases look at, and nothing else. */
public final class LeasedRooms {

    private LeasedRooms() {}

    public static String premises(String organization) {
        return premises(organization, "AVAILABLE");
    }

    public static String premises(String organization, String state) {
        String id = UUID.randomUUID().toString();
        execute("""
                insert into premises (id, tenant_id, name, search_name, state, commune_code, unit_count, owner_type, tenure,
                       accessibility_status, individual_or_group, sheet, version, created_at, changed_at)
                values ('%1$s', '%2$s', '%1$s', '%1$s', '%3$s', '31555', 1, 'CITY', 'LEASE', 'COMPLIANT', 'EITHER', '{}', 1,
                        now(), now())""".formatted(id, organization, state));
        return id;
    }

    public static String unit(String organization, String premises) {
        String id = UUID.randomUUID().toString();
        execute("""
                insert into premises_unit (id, tenant_id, premises_id, name, search_name, kind, state, area_m2, sheet, version,
                       created_at, changed_at)
                values ('%1$s', '%2$s', '%3$s', '%1$s', '%1$s', 'CONSULTING_ROOM', 'AVAILABLE', 50, '{}', 1, now(), now())""".formatted(id, organization, premises));
        return id;
    }

    private static void execute(String sql) {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError("rooms to lease could not be made", e);
        }
    }
}
