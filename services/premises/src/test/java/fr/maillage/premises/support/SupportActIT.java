package fr.maillage.premises.support;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.asApp;
import static fr.maillage.premises.PremisesApi.elected;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.ids;
import static fr.maillage.premises.PremisesApi.landlord;
import static fr.maillage.premises.PremisesApi.made;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.patch;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.post;
import static fr.maillage.premises.PremisesApi.problem;
import static fr.maillage.premises.PremisesApi.transition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.premises.PremisesApi;
import fr.maillage.premises.PremisesDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SupportActIT {

    private static final String PATH = "/support-acts";

    private static Map<String, Object> complete() {
        Map<String, Object> body = new HashMap<>();
        body.put("title", "Loyer de la pépinière");
        body.put("purpose", "RENT");
        body.put(
                "need",
                Map.of(
                        "indicator",
                        "density",
                        "value",
                        71,
                        "unit",
                        "GP / 100 000",
                        "territory",
                        "commune:69266",
                        "vintage",
                        "2016-12-31",
                        "source",
                        "CDOM 2016",
                        "reference",
                        96.1,
                        "referenceTerritory",
                        "region:84"));
        body.put("zone", Map.of("level", "ZIP", "profession", "10", "asOf", "2026-09-01", "source", "ARS"));
        body.put(
                "contract",
                Map.of("kind", "LOCAL_HEALTH_CONTRACT", "title", "CLS", "action", "3.2", "signedOn", "2024-03-15"));
        body.put("legalBasis", "CGCT, art. L. 1511-8");
        body.put("amount", Map.of("amount", 46800, "currency", "EUR"));
        body.put("regime", "DE_MINIMIS");
        body.put("beneficiary", Map.of("kind", "ASSOCIATION", "name", "Pôle <santé>"));
        body.put("commitments", List.of("Secteur 1"));
        body.put("decision", Map.of("body", "Conseil municipal", "reference", "2026-114", "decidedOn", "2026-10-12"));
        body.put(
                "evidence",
                List.of(Map.of("kind", "LEASE", "id", UUID.randomUUID().toString())));
        return body;
    }

    private static Response finalised(String id) {
        return transition("health-officer", TOULOUSE, PATH + "/" + id, Map.of("to", "FINALISED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "need",
                "zone",
                "contract",
                "legalBasis",
                "amount",
                "regime",
                "beneficiary",
                "commitments",
                "decision"
            })
    void a_missing_piece_stops_it_and_is_named(String piece) {
        Map<String, Object> body = complete();
        body.remove(piece);
        String id = made(officer(TOULOUSE), PATH, body);

        JsonPath refused = problem(finalised(id), 422, "support-act-incomplete");

        assertThat(refused.getList("violations.pointer")).containsExactly("/" + piece);
        assertThat(refused.getList("violations.ruleId")).containsExactly("AID-20");
        assertThat(get(officer(TOULOUSE), PATH + "/" + id).getList("missing")).containsExactly("/" + piece);
    }

    @Test
    void an_empty_draft_lacks_everything_at_once() {
        String id = made(officer(TOULOUSE), PATH, Map.of("title", "Vide", "purpose", "WORKS"));

        assertThat(problem(finalised(id), 422, "support-act-incomplete").getList("violations"))
                .hasSize(9);
    }

    @Test
    void a_zone_that_nobody_knows_is_no_zone_unless_a_neighbourhood_is_named() {
        Map<String, Object> body = complete();
        body.put("zone", Map.of("level", "UNKNOWN", "asOf", "2026-09-01", "source", "ARS"));
        String unknown = made(officer(TOULOUSE), PATH, body);
        body.put("zone", Map.of("level", "UNKNOWN", "asOf", "2026-09-01", "source", "ARS", "qpvCode", "QN03101M"));
        String neighbourhood = made(officer(TOULOUSE), PATH, body);

        assertThat(finalised(unknown).statusCode()).isEqualTo(422);
        assertThat(finalised(neighbourhood).statusCode()).isEqualTo(200);
    }

    @Test
    void a_decision_to_come_makes_nothing_final() {
        Map<String, Object> body = complete();
        body.put("decision", Map.of("body", "Conseil municipal", "reference", "2099-1", "decidedOn", "2099-01-01"));

        JsonPath refused = problem(finalised(made(officer(TOULOUSE), PATH, body)), 422, "support-act-incomplete");

        assertThat(refused.getList("violations.pointer")).containsExactly("/decision/decidedOn");
    }

    @Test
    void a_final_act_is_frozen_with_its_hash_and_comes_as_a_file()
            throws IOException, NoSuchAlgorithmException, SQLException {
        String id = made(officer(TOULOUSE), PATH, complete());
        problem(officer(TOULOUSE).get(BASE + PATH + "/" + id + "/file"), 409, "support-act-not-final");

        Response done = finalised(id);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(200);
        String hash = done.jsonPath().getString("sha256");
        Response first = planner(TOULOUSE).get(BASE + PATH + "/" + id + "/file");
        byte[] again = officer(TOULOUSE).get(BASE + PATH + "/" + id + "/file").asByteArray();

        assertThat(first.contentType()).isEqualTo("application/zip");
        assertThat(first.asByteArray()).isEqualTo(again);
        Map<String, byte[]> files = unpacked(again);
        assertThat(files.keySet()).containsExactly("acte-de-soutien.json", "acte-de-soutien.html", "SHA256SUMS");
        byte[] json = files.get("acte-de-soutien.json");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(json)))
                .isEqualTo(hash);
        assertThat(new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8)).startsWith(hash);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .startsWith("{\"amountCents\":4680000,\"beneficiary\":{")
                .contains("\"form\":\"maillage-support-act-1\"", "\"reference\":96.1", "\"vintage\":\"2016-12-31\"");
        assertThat(new String(files.get("acte-de-soutien.html"), StandardCharsets.UTF_8))
                .contains("46800,00 €", "Pôle &lt;santé&gt;", hash);
        stays(id);
    }

    private static void stays(String id) throws SQLException {
        problem(
                patch("health-officer", TOULOUSE, PATH + "/" + id, Map.of("title", "Autre")),
                409,
                "support-act-closed");
        problem(
                transition("health-officer", TOULOUSE, PATH + "/" + id, Map.of("to", "ABANDONED")),
                409,
                "support-act-transition-refused");
        assertThatThrownBy(() ->
                        PremisesApi.changeAsApp(TOULOUSE, "update support_act set title = 'x' where id = '" + id + "'"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("is final");
        assertThatThrownBy(() -> asOwnerDelete(id)).hasMessageContaining("is final");
    }

    private static void asOwnerDelete(String id) throws SQLException {
        try (Connection connection = PremisesDatabase.as("owner");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('app.worker_scope', '*', true)");
            statement.execute("delete from support_act where id = '" + id + "'");
        }
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void a_person_is_known_by_reference_only() {
        Map<String, Object> body = complete();
        body.put("beneficiary", Map.of("kind", "PROFESSIONAL", "name", "Dr Martin"));
        problem(post(officer(TOULOUSE), PATH, body), 422, "support-act-refused");

        body.put("beneficiary", Map.of("kind", "PROFESSIONAL", "reference", "rpps:10005681340"));
        assertThat(finalised(made(officer(TOULOUSE), PATH, body)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_act_is_its_organizations() throws SQLException {
        String id = made(officer(TOULOUSE), PATH, complete());

        problem(officer(RENNES).get(BASE + PATH + "/" + id), 404, "support-act-not-found");
        assertThat(ids(officer(RENNES), PATH + "?limit=200")).doesNotContain(id);
        assertThat(ids(planner(TOULOUSE), PATH + "?limit=200&state=DRAFT")).contains(id);
        assertThat(ids(planner(TOULOUSE), PATH + "?limit=200&state=FINALISED")).doesNotContain(id);
        assertThat(elected(TOULOUSE).get(BASE + PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(landlord().get(BASE + PATH + "/" + id).statusCode()).isEqualTo(403);
        assertThat(post(planner(TOULOUSE), PATH, complete()).statusCode()).isEqualTo(403);
        assertThat(asApp(RENNES, "select count(*) from support_act where id = '" + id + "'"))
                .isZero();
        patch("health-officer", TOULOUSE, PATH + "/" + id, Map.of("legalBasis", "autre", "reason", "erreur"));
        JsonPath history = get(officer(TOULOUSE), PATH + "/" + id + "/history");
        assertThat(history.getList("items.action")).containsExactly("CHANGED", "CREATED");
        assertThat(history.getString("items[0].reason")).isEqualTo("erreur");
    }
}
