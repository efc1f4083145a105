package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.await;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.upload;
import static fr.maillage.registry.RegistryApi.uploadNamed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an import, part by part. */
@QuarkusTest
class ImportFormIT {

    private static final byte[] GOOD = FinessFiles.of("09122", 1, 3).bytes();

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    void an_accepted_import_says_what_was_asked_and_where_it_is_followed() {
        Response accepted = upload("finess-stock", GOOD, "scope", "department:09", "vintage", "2026-05-01");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.header("Location"))
                .endsWith(BASE + "/imports/" + accepted.jsonPath().getString("id"));
        assertThat(accepted.jsonPath().getString("kind")).isEqualTo("finess-stock");
        assertThat(accepted.jsonPath().getString("vintage")).isEqualTo("2026-05-01");
        assertThat(accepted.jsonPath().getList("scope")).containsExactly("department:09");
        assertThat(accepted.jsonPath().getLong("fileBytes")).isEqualTo(GOOD.length);
        assertThat(accepted.jsonPath().getString("sha256")).matches("[0-9a-f]{64}");
        assertThat(accepted.header("Location") + "/errors")
                .endsWith(accepted.jsonPath().getString("errorsUrl"));
        assertThat(await(accepted.header("Location")).getString("state")).isEqualTo("SUCCEEDED");
    }

    @ParameterizedTest
    @CsvSource({
        "kind,rpps,unknown-import-kind",
        "kind,'',unknown-import-kind",
        "vintage,12/05/2026,invalid-parameter",
        "vintage,2026-02-30,invalid-parameter",
        "vintage,+12026-01-01,invalid-parameter",
        "dryRun,oui,invalid-parameter",
        "scope,31,invalid-scope",
        "scope,'FULL,department:31',invalid-scope",
        "scope,iris:310000000,invalid-scope",
        "scope,department:99,invalid-scope",
        "scope,commune:31000,invalid-scope",
        "scope,commune:31\u0000555,invalid-scope"
    })
    void a_wrong_part_is_named_with_its_value(String part, String value, String code) {
        Response refused = part.equals("kind") ? upload(value, GOOD) : upload("finess-stock", GOOD, part, value);

        var body = problem(refused, 400, code);
        assertThat(body.getString("violations[0].pointer")).isEqualTo("form:" + part);
        assertThat(body.getString("violations[0].message")).isNotBlank();
    }

    @Test
    void a_scope_at_a_level_that_the_file_does_not_speak_of_is_refused() {
        byte[] epci = "siren;nom;type\n243100518;Toulouse Métropole;METRO\n"
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        String detail = problem(upload("epci", epci, "scope", "department:31"), 400, "invalid-scope")
                .getString("detail");

        assertThat(detail).contains("department:31", "epci");
    }

    @Test
    void a_form_without_file_or_with_text_in_its_place_is_refused() {
        Response none = operator().multiPart("kind", "communes").post(BASE + "/imports");
        Response text = operator()
                .multiPart("kind", "communes")
                .multiPart("file", "just text")
                .post(BASE + "/imports");

        problem(none, 400, "missing-file");
        assertThat(text.statusCode()).isBetween(400, 499);
        problem(
                operator().contentType("application/json").body("{}").post(BASE + "/imports"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../../tmp/evil.csv", "/etc/passwd", "C:\\windows\\x.csv", "a\u001b[31mb.csv", "é𝒜.csv"})
    void a_file_name_is_never_a_path(String name) {
        Response accepted = uploadNamed(name, "finess-stock", GOOD, "scope", "department:09", "dryRun", "true");

        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        assertThat(accepted.jsonPath().getString("fileName")).doesNotContain("/", "\\", "\n", "\u001b");
        assertThat(await(accepted.header("Location")).getString("state")).isEqualTo("SUCCEEDED");
        assertThat(Files.exists(Path.of("/tmp/evil.csv"))).isFalse();
        assertThat(RegistryDatabase.imports().resolve(accepted.jsonPath().getString("id") + ".source"))
                .doesNotExist();
    }

    @Test
    void scopes_may_be_repeated_or_listed() {
        var repeated =
                upload("finess-stock", GOOD, "scope", "department:09", "scope", "commune:09122", "dryRun", "true");
        var listed = upload("finess-stock", GOOD, "scope", "department:09, commune:09122", "dryRun", "true");

        assertThat(repeated.jsonPath().getList("scope")).containsExactly("commune:09122", "department:09");
        assertThat(listed.jsonPath().getList("scope"))
                .isEqualTo(repeated.jsonPath().getList("scope"));
        await(repeated.header("Location"));
        await(listed.header("Location"));
    }
}
