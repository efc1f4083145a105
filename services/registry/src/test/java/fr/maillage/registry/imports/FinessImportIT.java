package fr.maillage.registry.imports;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.load;
import static fr.maillage.registry.RegistryApi.reader;
import static fr.maillage.registry.RegistryApi.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import fr.maillage.registry.RegistryApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FinessImportIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @Test
    void a_file_is_loaded_then_found_unchanged() {
        String file = FinessFiles.ofAlbi(1000, 30).text();

        JsonPath first = load("finess-stock", file, "scope", "department:81");
        JsonPath second = load("finess-stock", file, "scope", "department:81");

        assertThat(first.getString("state")).isEqualTo("SUCCEEDED");
        assertThat(first.getInt("counts.read")).isEqualTo(30);
        assertThat(first.getInt("counts.located")).isEqualTo(30);
        assertThat(second.getInt("counts.added")).isZero();
        assertThat(second.getInt("counts.changed")).isZero();
        assertThat(second.getInt("counts.removed")).isZero();
        assertThat(second.getInt("counts.unchanged")).isEqualTo(30);
        reader().get(BASE + "/structures/" + FinessFiles.number(1000))
                .then()
                .statusCode(200)
                .body("communeName", equalTo("Albi"))
                .body("category.label", equalTo("Libellé 124"))
                .body("epciCode", equalTo("248100737"))
                .body("location.precision", equalTo("FINESS"));
    }

    @Test
    void a_utf16_copy_is_refused_on_arrival() {
        byte[] utf16 = FinessFiles.ofAlbi(1, 3).text().getBytes(StandardCharsets.UTF_16);

        upload("finess-stock", utf16)
                .then()
                .statusCode(422)
                .body("code", equalTo("import-wrong-encoding"))
                .body("detail", containsString("UTF-16"));
    }

    @Test
    void a_file_of_another_kind_is_named() {
        upload("communes", FinessFiles.ofAlbi(1, 3).text().getBytes(StandardCharsets.ISO_8859_1))
                .then()
                .statusCode(422)
                .body("code", equalTo("import-wrong-kind"))
                .body("detail", containsString("finess-stock"));
    }
}
