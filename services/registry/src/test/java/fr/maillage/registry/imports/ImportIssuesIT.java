package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.operator;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.total;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong with the lines of a file, and when it is too much. */
@QuarkusTest
class ImportIssuesIT {

    private static final String SCOPE = "department:65";

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    private static FinessFiles someWrong(int good, int wrong) {
        FinessFiles file = FinessFiles.of("65440", 1, good);
        for (int i = 0; i < wrong; i++) {
            file.structure(FinessFiles.number("65", 5000 + i), "", "124", "440", "65");
        }
        return file;
    }

    private static String errorsOf(JsonPath job) {
        return BASE + "/imports/" + job.getString("id") + "/errors";
    }

    @Test
    void lines_are_reported_with_number_column_value_and_reason_in_both_languages() {
        JsonPath job = load("finess-stock", someWrong(20, 1).bytes(), "scope", SCOPE);

        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        assertThat(job.getInt("counts.accepted")).isEqualTo(20);
        assertThat(job.getInt("counts.errors")).isEqualTo(1);
        JsonPath french = operator().get(errorsOf(job)).jsonPath();
        assertThat(french.getList("items")).hasSize(1);
        assertThat(french.getInt("items[0].line")).isEqualTo(22);
        assertThat(french.getString("items[0].severity")).isEqualTo("ERROR");
        assertThat(french.getString("items[0].column")).isEqualTo("rs");
        assertThat(french.getString("items[0].code")).isEqualTo("missing-name");
        assertThat(french.getString("items[0].message")).isEqualTo("La raison sociale est vide.");
        assertThat(operator()
                        .header("Accept-Language", "en")
                        .get(errorsOf(job))
                        .jsonPath()
                        .getString("items[0].message"))
                .isEqualTo("The trade name is empty.");
    }

    @Test
    void reports_are_paged_and_downloadable_in_the_reader_s_language() {
        JsonPath job = load("finess-stock", someWrong(100, 5).bytes(), "scope", SCOPE);
        String errors = errorsOf(job);

        List<Integer> lines = new ArrayList<>();
        String next = errors + "?limit=2&total=exact";
        while (next != null) {
            Response page = operator().urlEncodingEnabled(false).get(next);
            assertThat(page.jsonPath().getInt("page.total")).isEqualTo(5);
            lines.addAll(page.jsonPath().getList("items.line", Integer.class));
            String cursor = page.jsonPath().getString("page.next");
            next = cursor == null ? null : errors + "?limit=2&total=exact&cursor=" + cursor;
        }
        assertThat(lines).containsExactly(102, 103, 104, 105, 106);

        String french = operator().accept("text/csv").get(errors).asString();
        String english = operator()
                .accept("text/csv")
                .header("Accept-Language", "en")
                .get(errors)
                .asString();
        assertThat(french.lines().findFirst()).contains("gravité,ligne,colonne,valeur,code,message,règle");
        assertThat(english.lines().findFirst()).contains("severity,line,column,value,code,message,rule");
        assertThat(french.lines()).hasSize(6);
        assertThat(operator()
                        .accept("application/x-ndjson")
                        .get(errors)
                        .asString()
                        .lines())
                .hasSize(5);
    }

    @Test
    void a_file_with_more_than_one_line_in_ten_wrong_is_refused_whole_and_says_which() {
        long before = total("/structures?active=any&territory=" + SCOPE);

        JsonPath job = load("finess-stock", someWrong(95, 12).bytes(), "scope", SCOPE);

        assertThat(job.getString("state")).isEqualTo("FAILED");
        assertThat(job.getString("failure.code")).isEqualTo("import-too-many-rejected");
        assertThat(job.getString("failure.detail")).contains("12", "107");
        assertThat(operator().get(errorsOf(job)).jsonPath().getList("items")).hasSize(12);
        assertThat(total("/structures?active=any&territory=" + SCOPE)).isEqualTo(before);
    }

    @Test
    void the_first_line_of_a_number_counts_and_the_others_are_errors() {
        FinessFiles file = FinessFiles.of("65440", 1, 100).centre("65440", 7, "ENCORE LE 7");

        JsonPath job = load("finess-stock", file.bytes(), "scope", SCOPE);

        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        assertThat(job.getInt("counts.rejected")).isEqualTo(1);
        JsonPath errors = operator().get(errorsOf(job)).jsonPath();
        assertThat(errors.getString("items[0].code")).isEqualTo("duplicate-key");
        assertThat(errors.getString("items[0].message")).contains("ligne 8");
        assertThat(RegistryApi.get("/structures/" + FinessFiles.number("65", 7)).getString("name"))
                .isEqualTo("CENTRE 7");
    }

    @Test
    void a_file_that_holds_everything_twice_is_refused() {
        FinessFiles file = FinessFiles.of("65440", 1, 50);
        for (int i = 1; i <= 50; i++) {
            file.centre("65440", i, "CENTRE " + i);
        }

        JsonPath job = load("finess-stock", file.bytes(), "scope", SCOPE);

        assertThat(job.getString("failure.code")).isEqualTo("import-too-many-rejected");
    }

    @Test
    void a_template_is_the_header_of_its_kind() {
        Response communes = operator().get(BASE + "/imports/templates/communes");

        assertThat(communes.statusCode()).isEqualTo(200);
        assertThat(communes.contentType()).startsWith("text/csv");
        assertThat(communes.asString())
                .startsWith("code_insee;nom;departement;region;")
                .endsWith("\r\n");
        assertThat(communes.header("Content-Disposition")).isEqualTo("attachment; filename=\"communes.csv\"");
        assertThat(RegistryApi.upload("communes", communes.asByteArray())
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("import-file-header-only");
        problem(operator().get(BASE + "/imports/templates/finess-stock"), 404, "import-template-not-found");
        problem(operator().get(BASE + "/imports/templates/nope"), 404, "import-template-not-found");
    }
}
