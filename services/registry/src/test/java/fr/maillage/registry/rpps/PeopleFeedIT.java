package fr.maillage.registry.rpps;

import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.imports.FinessFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What loads tell the feed: one event a person, in the transaction of the change. */
@QuarkusTest
class PeopleFeedIT {

    private static final String SCOPE = "department:12";
    private static final String RODEZ = "12202";
    private static final String MILLAU = "12145";

    private static final String ALL = "(select id, type, object_id, data from event"
            + " union all select id, type, object_id, data from outbox) e";

    private static final String TOLD =
            "select split_part(type, '.', 5) || ' ' || object_id || ' ' || coalesce(data::text, '') from " + ALL
                    + " where type like 'fr.maillage.registry.%1$s.%%' and object_id like '%2$s%%'"
                    + " and not id = any ('{%3$s}') order by object_id";

    private String before = "";

    @BeforeEach
    void nobody() {
        RegistryApi.awaitReference();
        empty();
        seen();
    }

    @AfterEach
    void empty() {
        for (String table : List.of("professional", "professional_activity", "professional_skill")) {
            RegistryDatabase.execute("delete from " + table);
        }
        RegistryDatabase.execute("delete from structure where department_code = '12'");
    }

    /** The feed's tables open to jobs alone. */
    private static List<String> asWorker(String sql) {
        try (Connection connection = RegistryDatabase.as("worker");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (row.next()) {
                values.add(row.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void seen() {
        before = String.join(",", asWorker("select id from " + ALL));
    }

    /** Events of people since the last call. */
    private List<String> told() {
        List<String> told = asWorker(TOLD.formatted("professional", "990", before));
        seen();
        return told;
    }

    private static void people(RppsFiles file) {
        assertThat(load("rpps-activities", file.bytes(), "scope", SCOPE).getString("state"))
                .isEqualTo("SUCCEEDED");
    }

    private static RppsFiles crowd() {
        RppsFiles file = RppsFiles.empty();
        for (int i = 20; i < 40; i++) {
            file.nurse(i, RODEZ);
        }
        return file;
    }

    @Test
    void each_person_is_told_once_for_what_became_of_them() {
        people(RppsFiles.empty().nurse(19, RODEZ));
        people(crowd().nurse(19, RODEZ)
                .nurse(1, RODEZ)
                .nurse(2, RODEZ)
                .nurse(3, RODEZ)
                .nurse(4, RODEZ));
        assertThat(told()).hasSize(24).allMatch(event -> event.startsWith("added "));

        people(crowd().nurse(19, RODEZ)
                .nurse(1, MILLAU, C.TECHNICAL, "R9")
                .nurse(2, MILLAU)
                .nurse(3, RODEZ, C.FAMILY, "AUTRE")
                .nurse(5, RODEZ));

        String left = "\"fromCommuneCodes\": [\"12202\"]";
        List<String> second = told();
        assertThat(second).hasSize(5);
        assertThat(second.get(0)).startsWith("moved " + rpps(1)).contains(left, "\"toCommuneCodes\": [\"12145\"]");
        assertThat(second.get(1)).startsWith("moved " + rpps(2)).contains(left, "\"communeCodes\": [\"12145\"]");
        assertThat(second.get(2)).startsWith("changed " + rpps(3)).doesNotContain("AUTRE");
        assertThat(second.get(3)).isEqualTo("ended " + rpps(4) + " ");
        assertThat(second.get(4)).startsWith("added " + rpps(5));
    }

    @Test
    void who_comes_back_is_added_again_and_the_same_file_tells_nothing_of_people() {
        people(crowd().nurse(1, RODEZ));
        people(crowd());
        told();

        people(crowd().nurse(1, RODEZ));
        assertThat(told()).singleElement(STRING).startsWith("added " + rpps(1));

        people(crowd().nurse(1, RODEZ));
        assertThat(told()).isEmpty();
    }

    @Test
    void a_load_is_told_as_a_whole_and_its_events_are_of_version_seven() {
        people(RppsFiles.empty().nurse(19, RODEZ));
        people(crowd().nurse(19, RODEZ));
        List<String> loads = asWorker("select data::text from " + ALL
                + " where type = 'fr.maillage.registry.dataset.loaded.v1' and object_id = 'rpps-activities'"
                + " and not id = any ('{" + before + "}') order by (data->>'changedCount')::int");

        assertThat(loads).hasSize(2);
        assertThat(loads.get(0)).contains("\"hasItemEvents\": false", "\"changedCount\": 2");
        assertThat(loads.get(1)).contains("\"hasItemEvents\": true", "\"changedCount\": 40");
        assertThat(asWorker("select id from " + ALL + " where type like '%.professional.%'"))
                .allMatch(id -> UUID.fromString(id).version() == 7
                        && UUID.fromString(id).variant() == 2);
    }

    @Test
    void structures_are_added_changed_and_closed() {
        load("finess-stock", FinessFiles.of(RODEZ, 7501, 10).bytes(), "scope", SCOPE);
        load("finess-stock", FinessFiles.of(RODEZ, 7501, 9).dated("2026-06-20").bytes(), "scope", SCOPE);

        List<String> told = asWorker(TOLD.formatted("structure", "12", before));

        assertThat(told).filteredOn(event -> event.startsWith("added ")).hasSize(10);
        assertThat(told).filteredOn(event -> event.startsWith("closed ")).hasSize(1);
        assertThat(told).allMatch(event -> event.contains("\"communeCode\": \"12202\""));
    }
}
