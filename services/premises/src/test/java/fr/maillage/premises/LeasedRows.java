package fr.maillage.premises;

import fr.maillage.premises.premises.SampleRooms;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Premises and units under ids that are chosen, as rows: the contract's examples speak of some that stay the same. */
final class LeasedRows {

    private LeasedRows() {}

    /** Copies of premises and of a unit that were entered as callers do. */
    static void make(String organization, String premises, String unit) {
        String entered = SampleRooms.fresh().rooms(1).enter(organization);
        execute("""
                insert into premises
                select (jsonb_populate_record(p, jsonb_build_object('id', '%1$s', 'name', '%1$s', 'search_name', '%1$s'))).*
                  from premises p where id = '%2$s' on conflict do nothing""".formatted(premises, entered));
        copy(entered, premises, unit);
    }

    /** One more of the same premises. */
    static void unit(String premises, String unit) {
        copy(premises, premises, unit);
    }

    private static void copy(String from, String premises, String unit) {
        execute("""
                insert into premises_unit
                select (jsonb_populate_record(u, jsonb_build_object(
                           'id', '%1$s', 'premises_id', '%2$s', 'name', '%1$s', 'search_name', '%1$s',
                           'sheet', u.sheet || jsonb_build_object('name', '%1$s')))).*
                  from premises_unit u where premises_id = '%3$s' limit 1 on conflict do nothing""".formatted(unit, premises, from));
    }

    static void empty(String unit) {
        execute("delete from lease_occupancy where unit_id = '" + unit + "'");
    }

    static String leaseOf(String occupancy) {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            try (ResultSet row =
                    statement.executeQuery("select lease_id from lease_occupancy where id = '" + occupancy + "'")) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new AssertionError("no lease of occupancy " + occupancy, e);
        }
    }

    private static void execute(String sql) {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError("rows to lease could not be made", e);
        }
    }
}
