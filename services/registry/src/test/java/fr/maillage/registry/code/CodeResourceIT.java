package fr.maillage.registry.code;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.get;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.walk;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.code.domain.CodeSystem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class CodeResourceIT {

    @BeforeEach
    void ready() {
        RegistryApi.awaitReference();
    }

    @Test
    void every_nomenclature_is_listed_with_its_size() {
        JsonPath page = get("/codes?total=exact");

        assertThat(page.getList("items.system"))
                .containsExactlyInAnyOrderElementsOf(
                        CodeSystem.all().stream().map(CodeSystem::id).toList());
        assertThat(page.getInt("page.total")).isEqualTo(CodeSystem.all().size());
        assertThat(page.getInt("items.find { it.system == 'structure-kind' }.codes"))
                .isGreaterThan(10);
        assertThat(page.getList("items.labelEn", String.class)).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @CsvSource({
        "finess-category,109,Etablissement de santé privé autorisé en SSR,HOSPITAL",
        "structure-kind,CDS,Centre de santé,",
        "territory-kind,department,Département,",
        "job-state,WAITING_RELEASE,En attente de validation,",
        "import-kind,communes,Communes et arrondissements municipaux,"
    })
    void a_code_has_its_labels_and_the_kind_it_maps_to(String system, String code, String label, String kind) {
        JsonPath page = get("/codes/" + system + "?limit=200");

        assertThat(page.getString("items.find { it.code == '%s' }.label".formatted(code)))
                .isEqualTo(label);
        assertThat(page.getString("items.find { it.code == '%s' }.labelEn".formatted(code)))
                .isNotBlank();
        assertThat(page.getString("items.find { it.code == '%s' }.kind".formatted(code)))
                .isEqualTo(kind);
    }

    @Test
    void walking_a_nomenclature_or_the_list_of_them_gives_each_once_in_order() {
        List<String> whole = walk("/codes/finess-category", "code", 200);

        assertThat(walk("/codes/finess-category", "code", 7)).isEqualTo(whole);
        assertThat(whole).isSorted().doesNotHaveDuplicates();
        assertThat(walk("/codes", "system", 3)).isEqualTo(walk("/codes", "system", 200));
    }

    @Test
    void lists_come_as_csv_in_the_reader_s_language() {
        String french = reader().accept("text/csv").get(BASE + "/codes").asString();
        String english = reader().accept("text/csv")
                .header("Accept-Language", "en")
                .get(BASE + "/codes/job-state")
                .asString();

        assertThat(french).startsWith("nomenclature,libellé,libellé anglais,codes\r\n");
        assertThat(english).startsWith("system,code,label,English label,kind,source\r\n");
        assertThat(english).contains("job-state,QUEUED,En attente,Queued,,house\r\n");
    }

    @Test
    void an_unknown_nomenclature_is_404_and_names_those_there_are() {
        JsonPath body = problem(reader().get(BASE + "/codes/nope"), 404, "code-system-not-found");

        assertThat(body.getString("detail")).contains("nope", "finess-category");
    }
}
