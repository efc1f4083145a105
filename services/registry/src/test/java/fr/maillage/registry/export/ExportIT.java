package fr.maillage.registry.export;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.walk;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.testing.Tokens;
import fr.maillage.registry.Organizations;
import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A department of 30 000 activities in one answer; in the Haute-Marne (52). */
@QuarkusTest
class ExportIT {

    private static final int PEOPLE = 20_000;
    private static final String ALL = "/exports/professionals?territory=department:52";

    private static boolean made;

    @BeforeEach
    void aDepartment() {
        RegistryApi.awaitReference();
        if (made) {
            return;
        }
        made = true;
        RegistryDatabase.execute("""
                insert into professional (id, rpps_id, family_name, given_name, profession_system, profession_code,
                       search_name, search_words, source)
                select to_char(i, 'FM52000000000'), to_char(i, 'FM52000000000'), 'NOM' || i % 500, '=PRENOM', 'G15',
                       (array['10', '60', '70'])[1 + i % 3], 'nom' || i % 500 || ' prenom', 'nom' || i % 500 || ' prenom', 'demo'
                  from generate_series(1, 20000) i""");
        RegistryDatabase.execute("""
                insert into professional_activity (id, professional_id, profession_system, profession_code,
                       practice_mode_code, commune_code, department_code, latitude, longitude, location_precision, source,
                       search_key)
                select gen_random_uuid(), p.id, 'G15', p.profession_code, 'L', '52121', '52', 48.1, 5.1, 'STREET', 'demo',
                       p.search_key
                  from (select *, right(id, 9)::int as n from professional where id like '52000%') p
                  cross join generate_series(1, 1 + p.n % 2) activity""");
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, commune_code, department_code, source)
                select 'local:export-' || to_char(i, 'FM0000'), 'Maison, "' || i || '"', 'maison ' || i, '52121', '52', 'demo'
                  from generate_series(1, 1201) i""");
        RegistryDatabase.execute("vacuum analyze professional, professional_activity, structure");
    }

    @AfterAll
    static void gone() {
        made = false;
        RegistryDatabase.execute("delete from professional_activity where department_code = '52'");
        RegistryDatabase.execute("delete from professional where id like '52000%'");
        RegistryDatabase.execute("delete from structure where department_code = '52'");
    }

    private static Response export(String accept, String path) {
        Response answer = reader().accept(accept).urlEncodingEnabled(false).get(BASE + path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    @Test
    void a_whole_department_comes_as_csv_each_person_once() {
        Response csv = export("text/csv", ALL + "&fields=id,givenName");

        List<String> lines = csv.asString().lines().toList();
        assertThat(RegistryDatabase.number("select count(*) from professional_activity where department_code = '52'"))
                .isEqualTo(30_000);
        assertThat(lines).hasSize(PEOPLE + 1).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).isEqualTo("id,prénom");
        assertThat(lines.get(1)).endsWith(",'=PRENOM");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"professionals.csv\"");
        assertThat(csv.contentType()).startsWith("text/csv");
    }

    @Test
    void lines_and_maps_hold_what_the_list_shows_in_its_order() {
        String filter = "territory=department:52&profession=60&q=nom1";
        List<String> listed = walk("/professionals?" + filter, "id", 200);

        List<String> lines = export("application/x-ndjson", "/exports/professionals?" + filter)
                .asString()
                .lines()
                .map(line -> JsonPath.from(line).getString("id"))
                .toList();
        JsonPath map = export("application/geo+json", "/exports/professionals?" + filter)
                .jsonPath();

        assertThat(lines).isEqualTo(listed).hasSizeGreaterThan(500);
        assertThat(map.getString("type")).isEqualTo("FeatureCollection");
        assertThat(map.getList("features.properties.id")).isEqualTo(listed);
        assertThat(map.getString("features[0].geometry.type")).isEqualTo("Point");
    }

    @Test
    void structures_come_with_those_of_the_organization_and_of_nobody_else() {
        String own = Organizations.made(
                Organizations.RENNES,
                "/structures",
                Map.of("name", "ESP " + UUID.randomUUID(), "kind", "ESP", "communeCode", "52121"));
        String path = BASE + "/exports/structures?territory=department:52&fields=id";

        List<String> rennes = Organizations.officer(Organizations.RENNES)
                .accept("text/csv")
                .get(path)
                .asString()
                .lines()
                .toList();
        List<String> toulouse = export("text/csv", "/exports/structures?territory=department:52&fields=id")
                .asString()
                .lines()
                .toList();

        assertThat(toulouse).hasSize(1202).doesNotContain(own);
        assertThat(rennes).hasSize(1203).contains(own);
    }

    @Test
    void each_export_is_noted_once_with_its_size_before_anything_is_shown() {
        String someone = "auditor-" + UUID.randomUUID();
        var token = Tokens.of(someone, "registry", "registry:read")
                .roles("planner")
                .organizations(Organizations.RENNES)
                .signed();
        RestAssured.given().auth().oauth2(token).accept("text/csv").get(BASE + ALL + "&profession=10");

        JsonPath trail = Organizations.officer(Organizations.RENNES)
                .get(BASE + "/audit?action=export.create&limit=200")
                .jsonPath();
        List<Map<String, Object>> entries = trail.getList("items");

        List<Map<String, Object>> ours = entries.stream()
                .filter(entry -> entry.toString().contains(someone))
                .toList();
        assertThat(ours).as(trail.prettify()).hasSize(1);
        long physicians = RegistryDatabase.number(
                "select count(*) from professional where id like '52000%' and profession_code = '10'");
        assertThat(ours.getFirst().toString()).contains("rows:" + physicians, "department:52", "professional");
    }

    @ParameterizedTest
    @CsvSource({
        "qualityBelow=90,400",
        "fields=localKnowledge,400",
        "fields=mergedIds,400",
        "near=48;5,400",
        "sort=id,400",
        "limit=10,400",
        "territory=department:99,400"
    })
    void what_an_export_is_not_made_for_is_refused_before_it_begins(String query, int status) {
        Response refused = reader().accept("text/csv").get(BASE + "/exports/professionals?" + query);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(status);
        assertThat(refused.contentType()).startsWith("application/problem+json");
    }

    @Test
    void one_client_has_two_exports_and_leaves_the_others_theirs() throws IOException {
        List<Socket> slow = List.of(begun(ALL, Organizations.RENNES), begun(ALL, Organizations.RENNES));
        String narrow = BASE + ALL + "&q=nom1&profession=10";
        try {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            Response third = as("slow", Organizations.RENNES).get(narrow);
            Response others = as("slow", Organizations.TOULOUSE).get(narrow);

            problem(third, 503, "dependency-unavailable");
            assertThat(others.statusCode()).isEqualTo(200);
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
        awaitRoom();
    }

    @Test
    void what_is_refused_is_not_noted() {
        String someone = "auditor-" + UUID.randomUUID();

        Response refused = as(someone, Organizations.RENNES).get(BASE + ALL + "&fields=mergedIds");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Organizations.officer(Organizations.RENNES)
                        .get(BASE + "/audit?action=export.create&limit=200")
                        .asString())
                .doesNotContain(someone);
    }

    private static RequestSpecification as(String someone, String organization) {
        return RestAssured.given().auth().oauth2(token(someone, organization)).accept("text/csv");
    }

    private static String token(String someone, String organization) {
        return Tokens.of(someone, "registry", "registry:read")
                .roles("planner")
                .organizations(organization)
                .signed();
    }

    /** Test requests share two connections: were one held for a caller who does not read, the others would wait for it. */
    @Test
    void slow_callers_hold_no_connection_and_are_four_at_most() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            Response refused = null;
            while (slow.size() < 12 && (refused == null || refused.statusCode() == 200)) {
                slow.add(begun(ALL, slow.size() % 2 == 0 ? Organizations.TOULOUSE : Organizations.RENNES));
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                refused = reader().accept("text/csv").get(BASE + ALL + "&q=nom1&profession=10");
            }
            problem(Objects.requireNonNull(refused), 503, "dependency-unavailable");
            assertThat(refused.header("Retry-After")).isEqualTo("10");
            assertThat(get("/professionals?territory=department:52&limit=1").getList("items"))
                    .hasSize(1);
            String whole = read(slow.getFirst());
            assertThat(whole.split("\"familyName\"", -1).length).isGreaterThan(PEOPLE - 200);
            assertThat(whole).endsWith("\r\n0\r\n\r\n");
        } finally {
            for (Socket one : slow) {
                one.close();
            }
        }
        awaitRoom();
    }

    /** A caller who has asked and reads nothing. */
    private static Socket begun(String path, String organization) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
        String token = token("slow", organization);
        socket.getOutputStream()
                .write(("GET " + BASE + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n"
                                + "Authorization: Bearer " + token + "\r\nConnection: close\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String read(Socket socket) throws IOException {
        socket.setSoTimeout((int) Duration.ofSeconds(60).toMillis());
        try (InputStream in = socket.getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_page_that_fails_breaks_the_connection_off_so_that_half_a_list_is_not_taken_for_the_whole()
            throws IOException {
        try (Socket reader = begun(ALL, Organizations.TOULOUSE)) {
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            RegistryDatabase.execute("alter table professional_skill rename to professional_skill_away");
            String half;
            try {
                half = read(reader);
            } finally {
                RegistryDatabase.execute("alter table professional_skill_away rename to professional_skill");
            }
            assertThat(half).startsWith("HTTP/1.1 200").contains("familyName").doesNotContain("\r\n0\r\n\r\n");
        }
        awaitRoom();
    }

    /** Those who went away are noticed, and leave their place. */
    private static void awaitRoom() {
        int status = 503;
        for (int i = 0; i < 500 && status == 503; i++) {
            status = reader().accept("text/csv").get(BASE + ALL + "&q=nom1").statusCode();
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(status).isEqualTo(200);
    }
}
