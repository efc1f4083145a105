package fr.maillage.premises.imports;

import static fr.maillage.premises.PremisesApi.BASE;
import static fr.maillage.premises.PremisesApi.RENNES;
import static fr.maillage.premises.PremisesApi.TOULOUSE;
import static fr.maillage.premises.PremisesApi.as;
import static fr.maillage.premises.PremisesApi.await;
import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.planner;
import static fr.maillage.premises.PremisesApi.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportIT {

    private static final String HEADER =
            "nom;code commune;surface totale m2;propriétaire;titre;loyer m2;disponible le;cellule;surface cellule m2;état";

    private static String name() {
        return "Import " + UUID.randomUUID().toString().substring(0, 8);
    }

    private static Response upload(String file, byte[] bytes, String dryRun) {
        return planner(TOULOUSE)
                .multiPart("kind", "premises")
                .multiPart("dryRun", dryRun)
                .multiPart("file", file, bytes, "application/octet-stream")
                .post(BASE + "/imports");
    }

    private static JsonPath load(String text, String dryRun) {
        return load("locaux.csv", text.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    private static JsonPath load(String file, byte[] bytes, String dryRun) {
        Response accepted = upload(file, bytes, dryRun);
        assertThat(accepted.statusCode()).as(accepted.asString()).isEqualTo(202);
        JsonPath job = await(planner(TOULOUSE), accepted.header("Location"));
        assertThat(job.getString("state")).as(job.prettify()).isEqualTo("SUCCEEDED");
        return job;
    }

    private static JsonPath found(String name) {
        return get(officer(TOULOUSE), "/premises?expand=units&q=" + name.replace(" ", "%20"));
    }

    private static String twoUnits(String name) {
        return HEADER + "\n"
                + name + ";31555;100;Bailleur social;LEASE;110,50;01/12/2026;Cabinet 1;25;AVAILABLE\n"
                + name + ";31555;100;Bailleur social;LEASE;110,50;01/12/2026;\"Cabinet \"\"2\"\"\";25,5;RESERVED\n";
    }

    @Test
    void lines_of_one_name_become_premises_with_their_units() {
        String name = name();

        JsonPath job = load(twoUnits(name), "false");

        assertThat(job.getInt("counts.added")).isEqualTo(2);
        JsonPath read = found(name);
        assertThat(read.getList("items")).hasSize(1);
        assertThat(read.getList("items[0].units.name")).containsExactly("Cabinet 1", "Cabinet \"2\"");
        assertThat(read.getString("items[0].units[1].state.code")).isEqualTo("RESERVED");
        assertThat(read.getFloat("items[0].terms.rentPerM2.amount")).isEqualTo(110.5f);
        assertThat(read.getString("items[0].availability.from")).isEqualTo("2026-12-01");
    }

    @Test
    void a_workbook_says_the_same_as_text() {
        String name = name();
        byte[] workbook = Workbooks.of(List.of(
                List.of(
                        "Name",
                        "Commune code",
                        "Total area m2",
                        "Owner type",
                        "Tenure",
                        "Unit area m2",
                        "Available from"),
                List.of(name, "31555", "80.5", "CITY", "LEASE", "20", "46357")));

        JsonPath job = load("locaux.xlsx", workbook, "false");

        assertThat(job.getInt("counts.added")).isEqualTo(1);
        assertThat(found(name).getFloat("items[0].surface.totalAreaM2")).isEqualTo(80.5f);
        assertThat(found(name).getString("items[0].availability.from")).isEqualTo("2026-12-01");
    }

    @Test
    void a_rehearsal_counts_and_writes_nothing() {
        String name = name();

        JsonPath job = load(twoUnits(name), "true");

        assertThat(job.getInt("counts.added")).isEqualTo(2);
        assertThat(found(name).getList("items")).isEmpty();
    }

    @Test
    void the_same_file_twice_changes_nothing_and_a_longer_one_adds_what_is_new() {
        String name = name();
        load(twoUnits(name), "false");

        JsonPath again = load(twoUnits(name), "false");
        JsonPath longer = load(twoUnits(name) + name + ";31555;100;CITY;LEASE;;;Cabinet 3;30;AVAILABLE\n", "false");

        assertThat(again.getInt("counts.unchanged")).isEqualTo(2);
        assertThat(again.getInt("counts.added")).isZero();
        assertThat(longer.getInt("counts.added")).isEqualTo(1);
        assertThat(found(name).getInt("items[0].unitCount")).isEqualTo(3);
    }

    @Test
    void what_is_wrong_with_a_line_is_told_and_stops_no_other() {
        String good = name();
        String bad = name();
        Response accepted = upload(
                "locaux.csv",
                (twoUnits(good)
                                + bad + ";31555;100;Martien;LEASE;cher;31/02/2026;A;25;\n"
                                + bad + "2;31555;20;CITY;LEASE;;;A;25;AVAILABLE\n")
                        .getBytes(Charset.forName("windows-1252")),
                "false");
        JsonPath job = await(planner(TOULOUSE), accepted.header("Location"));

        JsonPath errors = get(
                planner(TOULOUSE), accepted.header("Location").replaceFirst(".*" + BASE, "") + "/errors?total=exact");

        assertThat(job.getInt("counts.added")).isEqualTo(2);
        assertThat(job.getInt("counts.rejected")).isEqualTo(2);
        assertThat(errors.getList("items.findAll { it.line == 4 }.column"))
                .containsExactlyInAnyOrder("propriétaire", "loyer m2", "disponible le");
        assertThat(errors.getString("items.find { it.line == 5 && it.severity == 'ERROR' }.column"))
                .isEqualTo("surface cellule m2");
        assertThat(errors.getString("items.find { it.line == 5 && it.severity == 'ERROR' }.ruleId"))
                .isEqualTo("PRM-08");
        assertThat(found(bad).getList("items")).isEmpty();
        problem(officer(RENNES).get(accepted.header("Location")), 404, "import-not-found");
    }

    @Test
    void columns_are_named_in_the_language_asked_for_and_units_keep_their_own_terms() {
        String name = name();
        String lines = HEADER + ";loyer au mois\n"
                + name + ";31555;100;CITY;LEASE;110;2026-12-01;A;25;AVAILABLE;\n"
                + name + ";31555;90;CITY;PURCHASE;200;2029-06-30;B;25;AVAILABLE;\n";
        Response accepted = upload("locaux.csv", lines.getBytes(StandardCharsets.UTF_8), "false");
        await(planner(TOULOUSE), accepted.header("Location"));
        String errors = accepted.header("Location").replaceFirst(".*" + BASE, "") + "/errors";

        assertThat(get(planner(TOULOUSE), errors).getList("items.column"))
                .contains("loyer au mois", "surface totale m2");
        assertThat(get(planner(TOULOUSE).header("Accept-Language", "en"), errors)
                        .getList("items.column"))
                .contains("total area m2");
        JsonPath read = found(name);
        assertThat(read.getString("items[0].units[1].availability.from")).isEqualTo("2029-06-30");
        assertThat(read.getString("items[0].units[1].tenure.code")).isEqualTo("PURCHASE");
        assertThat(read.getFloat("items[0].units[1].rentPerM2.amount")).isEqualTo(200f);
        assertThat(read.getString("items[0].units[0].rentPerM2")).isNull();
    }

    @Test
    void what_is_no_file_of_premises_is_refused_at_once() {
        problem(upload("a.csv", "nom;code\nA;B\n".getBytes(StandardCharsets.UTF_8), "false"), 422, "import-refused");
        problem(upload("a.csv", HEADER.getBytes(StandardCharsets.UTF_8), "false"), 422, "import-refused");
        problem(upload("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0}, "false"), 422, "import-refused");
        problem(upload("a.xlsx", Workbooks.withTypes("not <xml"), "false"), 422, "import-refused");
        problem(upload("a.xlsx", Workbooks.withoutSheets(), "false"), 422, "import-refused");
        byte[] nul = (HEADER + "\nCabinet\0 é;31555;;CITY;LEASE;;;A;25;\n").getBytes(Charset.forName("windows-1252"));
        problem(upload("a.csv", nul, "false"), 422, "import-refused");
        JsonPath bomb = problem(upload("a.xlsx", Workbooks.bomb(), "false"), 422, "import-refused");
        assertThat(bomb.getString("violations[0].code")).isEqualTo("archive-refused");
        problem(upload("a.csv", twoUnits("x").getBytes(StandardCharsets.UTF_8), "perhaps"), 400, "import-form-field");
        problem(as("elected", TOULOUSE).multiPart("kind", "premises").post(BASE + "/imports"), 403, "forbidden");
    }

    @Test
    void the_template_is_a_file_that_can_be_loaded() {
        Response template = planner(TOULOUSE).get(BASE + "/imports/templates/premises");
        Response english = planner(TOULOUSE).header("Accept-Language", "en").get(BASE + "/imports/templates/premises");

        assertThat(template.contentType()).startsWith("text/csv");
        assertThat(load(template.asString(), "true").getInt("counts.accepted")).isEqualTo(1);
        assertThat(load(english.asString(), "true").getInt("counts.accepted")).isEqualTo(1);
    }
}
