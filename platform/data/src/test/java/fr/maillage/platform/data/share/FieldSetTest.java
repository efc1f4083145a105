package fr.maillage.platform.data.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class FieldSetTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROJECT = """
            {"id": 1, "title": "MSP", "income": null, "place": {"communeCode": "31555", "address": "1 rue X"},
             "members": [{"profession": "10", "name": "A"}, {"profession": "60", "name": "B"}]}""";

    record Place(String communeCode, String address) {}

    record Member(String profession, String name) {}

    record Project(int id, String title, String income, Place place, List<Member> members) {}

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    @Tag("AZ-04")
    @Test
    void what_is_not_named_is_absent_and_what_is_named_is_whole() {
        JsonNode shown = FieldSet.of("id", "place").apply(json(PROJECT));

        assertThat(shown).isEqualTo(json("""
                {"id": 1, "place": {"communeCode": "31555", "address": "1 rue X"}}"""));
    }

    @Test
    void a_path_goes_into_objects_and_into_each_element_of_an_array() {
        JsonNode shown = FieldSet.of("place.communeCode", "members.profession").apply(json(PROJECT));

        assertThat(shown).isEqualTo(json("""
                {"place": {"communeCode": "31555"}, "members": [{"profession": "10"}, {"profession": "60"}]}"""));
    }

    @Test
    void a_path_below_a_plain_value_shows_nothing_of_it() {
        assertThat(FieldSet.of("title.secret").apply(json(PROJECT))).isEqualTo(json("{}"));
    }

    @Test
    void a_shown_null_stays_null() {
        assertThat(FieldSet.of("income").apply(json(PROJECT))).isEqualTo(json("{\"income\": null}"));
    }

    @Test
    void two_sets_show_what_either_shows() {
        FieldSet union = FieldSet.of("id", "place.communeCode").or(FieldSet.of("place.address", "members.name"));

        assertThat(union.apply(json(PROJECT))).isEqualTo(json("""
                {"id": 1, "place": {"communeCode": "31555", "address": "1 rue X"},
                 "members": [{"name": "A"}, {"name": "B"}]}"""));
        assertThat(FieldSet.nothing().or(FieldSet.everything()).apply(json(PROJECT)))
                .isEqualTo(json(PROJECT));
    }

    @Test
    void the_whole_wins_over_a_part_in_either_order() {
        assertThat(FieldSet.of("place", "place.communeCode").apply(json(PROJECT)))
                .isEqualTo(FieldSet.of("place.communeCode", "place").apply(json(PROJECT)))
                .isEqualTo(FieldSet.of("place").apply(json(PROJECT)));
    }

    @Tag("AZ-04")
    @Test
    void nothing_shows_nothing_and_leaves_the_body_alone() {
        JsonNode body = json(PROJECT);

        assertThat(FieldSet.nothing().apply(body)).isEqualTo(json("{}"));
        assertThat(body).isEqualTo(json(PROJECT));
    }

    @Test
    void a_set_names_fields_that_the_response_has() {
        assertThat(FieldSets.of("project", Project.class)
                        .with("ars", "id", "place.communeCode", "members.profession")
                        .names())
                .containsExactly("ars");
        assertThatThrownBy(() -> FieldSets.of("project", Project.class).with("ars", "titel"))
                .hasMessageContaining("field (titel) of set ars, must be one of [id, title");
        assertThatThrownBy(() -> FieldSets.of("project", Project.class).with("ars", "members.age"))
                .hasMessageContaining("field (age)");
    }

    @Test
    void a_grant_ends_after_it_starts_and_goes_to_somebody() {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");

        assertThatThrownBy(() -> Grant.toOrganization("ars-31", "ars", now, now))
                .hasMessageContaining("must be after its start");
        assertThatThrownBy(() -> new Grant("ARS 31", "ars", now, null)).hasMessageContaining("grantee (ARS 31)");
        assertThat(Grant.toPerson("subject-1", "ars", now, null).grantee()).isEqualTo("person:subject-1");
    }
}
