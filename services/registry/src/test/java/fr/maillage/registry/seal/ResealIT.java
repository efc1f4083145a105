package fr.maillage.registry.seal;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.seal.SealCodec;
import fr.maillage.platform.data.seal.SealedPlace;
import fr.maillage.registry.Organizations;
import fr.maillage.registry.People;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import fr.maillage.registry.seal.store.SealedRows;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A new key in front: what the old one sealed is sealed anew, and whoever reads it notices nothing. */
@QuarkusTest
class ResealIT {

    private static final String PERSON = "99000777001";

    private final List<String> keys = Arrays.asList(ConfigProvider.getConfig()
            .getValue("MAILLAGE_FIELD_KEYS", String.class)
            .split(",", -1));

    @BeforeEach
    void known() {
        RegistryApi.awaitReference();
        People.known(PERSON, "Camille", "RESEAL");
        Map<String, Object> told = Map.of("source", "INTERVIEW", "date", "2026-10-01");
        var written = Organizations.officer(Organizations.RENNES)
                .header("If-Match", "*")
                .contentType("application/json")
                .body(Map.of("ageBand", Map.of("value", "60-64", "provenance", told)))
                .put(path());
        if (written.statusCode() == 428 || written.statusCode() == 412 || written.statusCode() == 404) {
            written = Organizations.officer(Organizations.RENNES)
                    .contentType("application/json")
                    .body(Map.of("ageBand", Map.of("value", "60-64", "provenance", told)))
                    .put(path());
        }
        assertThat(written.statusCode()).as(written.asString()).isIn(200, 201);
    }

    private static String path() {
        return BASE + "/professionals/" + PERSON + "/local-knowledge";
    }

    private record Row(UUID id, String hex, int version) {

        byte[] sealed() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private static Row row() throws SQLException {
        try (Connection connection = everything();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, encode(sealed, 'hex'), version from local_knowledge where tenant_id = ? and subject_id = ?")) {
            statement.setString(1, Organizations.RENNES);
            statement.setString(2, PERSON);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Row(row.getObject(1, UUID.class), row.getString(2), row.getInt(3));
            }
        }
    }

    private static void put(UUID id, byte[] sealed) throws SQLException {
        try (Connection connection = everything();
                PreparedStatement statement =
                        connection.prepareStatement("update local_knowledge set sealed = ? where id = ?")) {
            statement.setBytes(1, sealed);
            statement.setObject(2, id);
            statement.execute();
            connection.commit();
        }
    }

    private static Connection everything() throws SQLException {
        Connection connection = RegistryDatabase.as("owner");
        connection.setAutoCommit(false);
        try (PreparedStatement scope =
                connection.prepareStatement("select set_config('app.worker_scope', '*', true)")) {
            scope.execute();
        }
        return connection;
    }

    private static JsonPath resealed() {
        var queued = operator().post(BASE + "/jobs/reseal");
        assertThat(queued.statusCode()).as(queued.asString()).isEqualTo(202);
        return RegistryApi.await(queued.header("Location"));
    }

    private static String keyOf(byte[] sealed) {
        return new String(sealed, 2, sealed[1], java.nio.charset.StandardCharsets.US_ASCII);
    }

    @Test
    @Tag("PR-02")
    void what_an_old_key_sealed_is_sealed_with_the_new_one_once() throws SQLException {
        resealed();
        SealCodec today = SealCodec.of(keys);
        SealCodec before = SealCodec.of(keys.reversed());
        Row row = row();
        SealedPlace place = new SealedPlace("local_knowledge", "sealed", row.id(), Organizations.RENNES);
        put(row.id(), before.close(place, today.open(place, row.sealed())));
        assertThat(keyOf(row().sealed())).isEqualTo(keys.getLast().substring(0, 2));

        JsonPath job = resealed();

        assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.resealed")).isEqualTo(1);
        assertThat(keyOf(row().sealed())).isEqualTo(keys.getFirst().substring(0, 2));
        assertThat(row().version()).isEqualTo(row.version());
        assertThat(Organizations.officer(Organizations.RENNES)
                        .get(path())
                        .jsonPath()
                        .getString("ageBand.value.code"))
                .isEqualTo("60-64");
        assertThat(resealed().getInt("counts.resealed")).isZero();
    }

    @Test
    void what_does_not_open_stays_as_it_is_and_is_counted() throws SQLException {
        Row row = row();
        SealCodec before = SealCodec.of(keys.reversed());
        byte[] elsewhere = before.close(
                new SealedPlace("local_knowledge", "sealed", UUID.randomUUID(), Organizations.RENNES), new byte[] {1});
        put(row.id(), elsewhere);
        try {
            JsonPath job = resealed();

            assertThat(job.getString("state")).isEqualTo("SUCCEEDED");
            assertThat(job.getInt("counts.unreadable")).isEqualTo(1);
            assertThat(job.getList("warnings.code")).contains("seal-broken");
            assertThat(row().sealed()).isEqualTo(elsewhere);
        } finally {
            put(row.id(), row.sealed());
        }
    }

    @Test
    void only_the_operator_asks_for_it() {
        problem(Organizations.officer(Organizations.RENNES).post(BASE + "/jobs/reseal"), 403, "forbidden");
    }

    @Test
    void every_sealed_column_is_among_those_that_are_sealed_anew() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = RegistryDatabase.as("owner");
                PreparedStatement statement = connection.prepareStatement("""
                        select table_name::text from information_schema.columns
                         where table_schema = 'public' and column_name = 'sealed' and data_type = 'bytea' order by 1""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        assertThat(tables).containsExactlyInAnyOrderElementsOf(SealedRows.TABLES);
    }
}
