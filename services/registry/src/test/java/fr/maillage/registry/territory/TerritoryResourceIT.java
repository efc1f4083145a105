package fr.maillage.registry.territory;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.reader;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.Walk;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TerritoryResourceIT {

    @BeforeEach
    void geography() {
        RegistryApi.awaitReference();
    }

    @ParameterizedTest
    @CsvSource({"saint gau,31483", "SAINT-GAUDENS,31483", "évry cour,91228", "31483,31483", "2a004,2A004", "31800,31483"
    })
    void a_commune_is_found_by_name_code_or_postcode(String q, String code) {
        reader().queryParam("q", q)
                .queryParam("level", "commune")
                .get(BASE + "/territories")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void the_largest_comes_first_when_searching() {
        reader().queryParam("q", "toulouse")
                .get(BASE + "/territories")
                .then()
                .body(
                        "items[0].population",
                        equalTo(reader()
                                .queryParam("q", "toulouse")
                                .get(BASE + "/territories")
                                .jsonPath()
                                .getList("items.population", Integer.class)
                                .stream()
                                .max(Integer::compare)
                                .orElseThrow()));
    }

    @Test
    void an_epci_that_straddles_departments_is_in_each_of_them() {
        List<String> inTarn = reader().queryParam("level", "epci")
                .queryParam("within", "department:81")
                .queryParam("limit", 200)
                .get(BASE + "/territories")
                .jsonPath()
                .getList("items.code", String.class);

        // CC Tarn-Agout has one commune in Haute-Garonne, Azas.
        assertThat(inTarn).contains("200034023");
        reader().queryParam("level", "epci")
                .queryParam("within", "department:31")
                .queryParam("limit", 200)
                .get(BASE + "/territories")
                .then()
                .body("items.code", hasItem("200034023"));
    }

    @Test
    void a_commune_holds_its_arrondissements() {
        reader().queryParam("within", "commune:75056")
                .queryParam("limit", 50)
                .queryParam("total", "exact")
                .get(BASE + "/territories")
                .then()
                .body("page.total", equalTo(21))
                .body("items.code", hasItems("75056", "75101", "75120"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "name", "population"})
    void walking_gives_every_row_once_in_every_order(String sort) {
        List<String> ids = Walk.ids("/territories?level=commune&within=department:81&sort=" + sort, 37);

        assertThat(ids).hasSize(314).hasSameSizeAs(new HashSet<>(ids));
    }

    @Test
    void an_item_is_not_sent_again_while_it_is_the_same() {
        String etag = reader().get(BASE + "/territories/commune/31555").header("ETag");

        reader().header("If-None-Match", etag)
                .get(BASE + "/territories/commune/31555")
                .then()
                .statusCode(304);
        reader().get(BASE + "/territories/region/76").then().body("name", equalTo("Occitanie"));
        reader().get(BASE + "/territories/commune/75101")
                .then()
                .body("parentCommune.code", equalTo("75056"))
                .body("epci.code", equalTo("200054781"));
        reader().get(BASE + "/territories/department/31").then().body("department", nullValue());
    }

    @Test
    void lists_come_in_other_formats() {
        reader().accept("text/csv")
                .get(BASE + "/territories?level=region&limit=3")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("niveau,code,nom"));
        reader().accept("application/geo+json")
                .get(BASE + "/territories?level=commune&q=31555")
                .then()
                .contentType("application/geo+json")
                .body("features[0].geometry.type", equalTo("Point"))
                .body("features[0].properties.code", equalTo("31555"));
    }

    @ParameterizedTest
    @CsvSource({
        "level=planet,query:level",
        "sort=size,query:sort",
        "active=maybe,query:active",
        "within=commune:99999,query:within",
        "within=31,query:within",
        "limit=201,query:limit",
        "limit=0,query:limit",
        "niveau=commune,query:niveau"
    })
    void a_wrong_parameter_is_named(String query, String pointer) {
        reader().get(BASE + "/territories?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations[0].pointer", equalTo(pointer));
    }
}
