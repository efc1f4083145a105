package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geocode.domain.CommuneStreets;
import fr.maillage.registry.geocode.domain.Matcher.Centre;
import fr.maillage.registry.geocode.domain.MissReason;
import fr.maillage.registry.geocode.domain.PackedNumbers;
import fr.maillage.registry.geocode.domain.Street;
import fr.maillage.registry.geocode.domain.Towns;
import fr.maillage.registry.geocode.domain.Towns.Town;
import fr.maillage.registry.geography.domain.PlacedFeed;
import fr.maillage.registry.geography.domain.PlacedFeed.Run;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the locating job reads and writes, under the worker's identity; it commits batch by batch. */
@ApplicationScoped
public class LocationStore {

    private static final String STREETS = """
            select commune_code as wanted, id, name, postcode, latitude_e6, longitude_e6, numbers
              from ban_street where active and commune_code = any(?)
            union all
            select parent_commune, id, name, postcode, latitude_e6, longitude_e6, numbers
              from ban_street where active and parent_commune = any(?)
            union all
            select former_commune, id, name, postcode, latitude_e6, longitude_e6, numbers
              from ban_street where active and former_commune = any(?) and former_commune <> commune_code""";

    private final AgroalDataSource workers;

    LocationStore(@DataSource("worker") AgroalDataSource workers) {
        this.workers = workers;
    }

    /** A connection outside of auto-commit, the caller's to close. */
    public Connection open() throws SQLException {
        Connection connection = workers.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    public DueRows due(Connection connection, Subject subject, int batch) throws SQLException {
        return new DueRows(connection, subject, batch);
    }

    /** The index of the due rows of people, which a first load leaves to whoever reads it first. */
    public void keepDueIndex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select keep_due_index()");
        }
        connection.commit();
    }

    public long countDue(Subject subject) throws SQLException {
        return number(subject.countDue());
    }

    /** Whether any row is due, or an event is owed by a run that was cut; stops at the first. */
    public boolean anyDue() throws SQLException {
        return number("""
                select count(*) from (select 1 from structure where locate_due and active
                                      union all
                                      select 1 from professional_activity where locate_due and active
                                      union all
                                      select 1 from untold_place where run = 'locate' limit 1) d""") > 0;
    }

    /** Whether an import waits for the lane: it goes first. */
    public boolean importWaits() throws SQLException {
        return number("select count(*) from job where lane = 'import' and state = 'QUEUED' and kind <> 'locate'") > 0;
    }

    public Towns towns() throws SQLException {
        List<Town> towns = new ArrayList<>(36_000);
        try (Connection connection = open();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select code, name, postcodes, latitude, longitude from territory
                         where level = 'commune' order by active, code""")) {
            while (row.next()) {
                double latitude = row.getDouble("latitude");
                Centre centre = row.wasNull() ? null : new Centre(latitude, row.getDouble("longitude"));
                towns.add(new Town(
                        row.getString("code"),
                        row.getString("name"),
                        Stream.of((Object[]) row.getArray("postcodes").getArray())
                                .map(String::valueOf)
                                .toList(),
                        centre));
            }
            connection.rollback();
        }
        return new Towns(towns);
    }

    /** The streets of some communes, by the code asked for; a commune without streets is not in the answer. */
    public Map<String, CommuneStreets> streets(Connection connection, Collection<String> communes) throws SQLException {
        Map<String, List<Street>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STREETS)) {
            Array codes = connection.createArrayOf("text", communes.toArray());
            for (int i = 1; i <= 3; i++) {
                statement.setArray(i, codes);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getString("wanted"), _ -> new ArrayList<>())
                            .add(street(row));
                }
            }
        }
        Map<String, CommuneStreets> indexes = new HashMap<>();
        found.forEach((commune, streets) -> indexes.put(commune, new CommuneStreets(streets)));
        return indexes;
    }

    private static Street street(ResultSet row) throws SQLException {
        String postcode = row.getString("postcode");
        return new Street(
                row.getString("id"),
                row.getString("name"),
                postcode == null ? "" : postcode,
                row.getInt("latitude_e6") / 1e6,
                row.getInt("longitude_e6") / 1e6,
                PackedNumbers.of(row.getBytes("numbers")));
    }

    /**
     * Writes a batch, and its events.
     *
     * @param each whether the feed tells of each row, or of their number at the end
     */
    public void write(Connection connection, Subject subject, List<Placed> batch, boolean each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(subject.write(each))) {
            Columns columns = new Columns(statement, batch);
            columns.next("text", placed -> placed.row().id());
            columns.next("integer", placed -> placed.row().version());
            columns.next("float8", placed -> placed.place().latitude());
            columns.next("float8", placed -> placed.place().longitude());
            columns.next("text", placed -> placed.place().precision());
            columns.next("text", placed -> placed.place().source());
            columns.next("float8", placed -> placed.place().score());
            columns.next("text", Placed::iris);
            columns.next("text", Placed::qpv);
            columns.next("text", LocationStore::reason);
            statement.execute();
        }
        connection.commit();
    }

    private static @Nullable String reason(Placed placed) {
        MissReason reason = placed.place().reason();
        return reason == null ? null : reason.code();
    }

    private static final class Columns {

        private final PreparedStatement statement;
        private final List<Placed> rows;
        private int position;

        Columns(PreparedStatement statement, List<Placed> rows) {
            this.statement = statement;
            this.rows = rows;
        }

        void next(String type, Function<Placed, @Nullable Object> value) throws SQLException {
            Object[] values = rows.stream().map(value).toArray();
            statement.setArray(++position, statement.getConnection().createArrayOf(type, values));
        }
    }

    /**
     * Whether the next run tells the feed of each row of a subject. A run that was cut while it counted is followed by one
     * that counts.
     */
    public boolean tellsEach(Subject subject) throws SQLException {
        return number(PlacedFeed.owes(Run.LOCATE)) == 0
                && PlacedFeed.tellsEach(countDue(subject), number(subject.countActive()));
    }

    /** The end of a run that nothing cut: what was not told of each becomes one event a kind of object. */
    public void settle(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(PlacedFeed.settle(Run.LOCATE));
        }
        connection.commit();
    }

    /** Rows set by hand are not due; how many activities without any address were set aside, at most so many. */
    public long setAside(Connection connection, int most, boolean each) throws SQLException {
        try (Statement manual = connection.createStatement();
                PreparedStatement nowhere = connection.prepareStatement(withoutAddress(each))) {
            for (Subject subject : Subject.values()) {
                manual.executeUpdate(subject.keepManual());
            }
            nowhere.setString(1, MissReason.SUBSTITUTE.code());
            nowhere.setString(2, MissReason.NO_ADDRESS.code());
            nowhere.setInt(3, most);
            try (ResultSet row = nowhere.executeQuery()) {
                row.next();
                long aside = row.getLong(1);
                connection.commit();
                return aside;
            }
        }
    }

    /** Half of a national file: nothing to match, so done as a set. */
    private static String withoutAddress(boolean each) {
        return """
            with written as (
            update professional_activity a
               set latitude = null, longitude = null, location_precision = null, location_source = null,
                   location_score = null, iris_code = null, qpv_code = null, locate_due = false,
                   version = a.version + case when a.latitude is not null then 1 else 0 end,
                   locate_reason = case when coalesce(a.kind_code, '') in ('GENR02', 'GENR03') then ? else ? end
             where a.id in (select i.id from professional_activity i
                             where i.locate_due and i.active and i.commune_code is null and i.postcode is null
                               and i.delivery_line is null and i.street_name is null and i.country_code is null
                               and i.finess_site_id is null and i.location_precision is distinct from 'MANUAL' limit ?)
            returning a.professional_id as object_id, a.id as row_id, a.version, old.latitude is not null as told)
            %s select count(*) from written""".formatted(Subject.ACTIVITIES.feed(each));
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = workers.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
