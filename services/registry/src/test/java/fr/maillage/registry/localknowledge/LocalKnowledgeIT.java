package fr.maillage.registry.localknowledge;

import static fr.maillage.registry.RegistryApi.BASE;
import static fr.maillage.registry.RegistryApi.problem;
import static fr.maillage.registry.localknowledge.Knowledges.CANARY;
import static fr.maillage.registry.localknowledge.Knowledges.RENNES;
import static fr.maillage.registry.localknowledge.Knowledges.aPerson;
import static fr.maillage.registry.localknowledge.Knowledges.as;
import static fr.maillage.registry.localknowledge.Knowledges.choice;
import static fr.maillage.registry.localknowledge.Knowledges.facts;
import static fr.maillage.registry.localknowledge.Knowledges.forget;
import static fr.maillage.registry.localknowledge.Knowledges.known;
import static fr.maillage.registry.localknowledge.Knowledges.officer;
import static fr.maillage.registry.localknowledge.Knowledges.patch;
import static fr.maillage.registry.localknowledge.Knowledges.path;
import static fr.maillage.registry.localknowledge.Knowledges.put;
import static fr.maillage.registry.localknowledge.Knowledges.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.RegistryApi;
import fr.maillage.registry.RegistryDatabase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organization knows of a professional or a structure, written and read by its own people. */
@QuarkusTest
class LocalKnowledgeIT {

    private String person = "";

    @BeforeEach
    void somebody() {
        RegistryApi.awaitReference();
        person = aPerson();
    }

    @Test
    void what_is_written_is_read_with_labels_provenance_and_usual_expiry() {
        Response written = put(RENNES, person, facts());

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(written.header("Location")).endsWith("/professionals/" + person + "/local-knowledge");
        JsonPath seen = officer(RENNES).get(path(person)).jsonPath();
        assertThat(seen.getString("ageBand.value.label")).isEqualTo("60 à 64 ans");
        assertThat(seen.getString("plannedRetirement.on")).isEqualTo("2027-06");
        assertThat(seen.getString("plannedRetirement.certainty.code")).isEqualTo("PROBABLE");
        assertThat(seen.getString("homeVisits.since")).isEqualTo("2026-01-01");
        assertThat(seen.getList("languages.codes.label", String.class)).containsExactly("français", "arabe");
        assertThat(seen.getString("particularPractice.note")).isEqualTo(CANARY);
        assertThat(seen.getString("homeVisits.provenance.source.code")).isEqualTo("INTERVIEW");
        assertThat(seen.getString("homeVisits.provenance.author")).isEqualTo("subject-of-health-officer-of-" + RENNES);
        assertThat(seen.getString("homeVisits.provenance.expiresOn")).isEqualTo("2027-10-01");
        assertThat(seen.getList("withheld")).isEmpty();
        assertThat(seen.getString("acceptsNewPatients")).isNull();
        assertThat(seen.getInt("version")).isEqualTo(1);
    }

    @Test
    void an_age_band_without_provenance_is_422_by_reg_14() {
        JsonPath refused = problem(
                put(RENNES, person, Map.of("ageBand", Map.of("value", "60-64"))), 422, "local-knowledge-refused");

        assertThat(refused.getString("violations[0].ruleId")).isEqualTo("REG-14");
        assertThat(refused.getString("violations[0].pointer")).isEqualTo("/ageBand/provenance");
        problem(officer(RENNES).get(path(person)), 404, "local-knowledge-not-found");
    }

    @Test
    void shares_over_one_are_taken_with_a_warning_and_an_unknown_share_stays_unknown() {
        Map<String, Object> over = Map.of(
                "sites",
                List.of(Map.of("site", "310021373", "share", 0.6), Map.of("site", "310021381", "share", 0.5)),
                "provenance",
                told());

        JsonPath written = put(RENNES, person, Map.of("workingTimeShare", over)).jsonPath();

        assertThat(written.getString("warnings[0].ruleId")).isEqualTo("REG-13");
        assertThat(written.getString("warnings[0].outcome")).isEqualTo("WARNING");
        Map<String, Object> unknown = Map.of("sites", List.of(Map.of("site", "310021373")), "provenance", told());
        String other = aPerson();
        JsonPath shown = put(RENNES, other, Map.of("workingTimeShare", unknown)).jsonPath();
        assertThat(shown.getList("warnings")).isEmpty();
        assertThat(shown.<Object>get("workingTimeShare.sites[0].share")).isNull();
    }

    @Test
    void an_expired_fact_is_shown_as_expired() {
        Map<String, Object> old = Map.of("source", "SURVEY", "date", "2025-01-01");

        JsonPath written = put(
                        RENNES,
                        person,
                        Map.of(
                                "acceptsNewPatients",
                                Map.of("value", "YES", "provenance", old),
                                "setting",
                                choice("MSP")))
                .jsonPath();

        assertThat(written.getString("acceptsNewPatients.provenance.expiresOn")).isEqualTo("2025-07-01");
        assertThat(written.getBoolean("acceptsNewPatients.expired")).isTrue();
        assertThat(written.getBoolean("setting.expired")).isFalse();
        assertThat(written.getList("expired")).isEqualTo(List.of("acceptsNewPatients"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ageBand\":{\"value\":\"58\",\"provenance\":{\"source\":\"INTERVIEW\",\"date\":\"2026-10-01\"}}}",
                "{\"plannedRetirement\":{\"on\":\"2027-13\",\"certainty\":\"PROBABLE\","
                        + "\"provenance\":{\"source\":\"INTERVIEW\",\"date\":\"2026-10-01\"}}}",
                "{\"feeSector\":{\"value\":\"S9\",\"provenance\":{\"source\":\"INTERVIEW\",\"date\":\"2026-10-01\"}}}",
                "{\"homeVisits\":{\"value\":\"NO\",\"provenance\":{\"source\":\"INTERVIEW\"}}}"
            })
    void values_that_are_none_are_400(String body) {
        problem(officer(RENNES).contentType("application/json").body(body).put(path(person)), 400, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "tenantId", "version", "author", "state", "withheld"})
    @Tag("AZ-05")
    void a_field_that_callers_do_not_write_is_refused(String field) {
        String tag = known(RENNES, person, facts());

        Response refused = patch(RENNES, person, tag, "{\"%s\":\"x\"}".formatted(field));

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(400);
        assertThat(officer(RENNES).get(path(person)).header("ETag")).isEqualTo(tag);
    }

    @Test
    void a_patch_changes_one_fact_and_null_removes_one() {
        String tag = known(RENNES, person, facts());

        Response changed = patch(
                RENNES,
                person,
                tag,
                "{\"homeVisits\":{\"value\":\"NO\",\"since\":null,\"provenance\":{\"date\":\"2026-11-02\"}},\"ageBand\":null}");

        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        JsonPath seen = changed.jsonPath();
        assertThat(seen.getString("homeVisits.value.code")).isEqualTo("NO");
        assertThat(seen.getString("homeVisits.provenance.expiresOn")).isEqualTo("2027-11-02");
        assertThat(seen.getString("ageBand")).isNull();
        assertThat(seen.getString("plannedRetirement.on")).isEqualTo("2027-06");
        problem(patch(RENNES, person, tag, "{\"ageBand\":null}"), 412, "stale-version");
        problem(
                officer(RENNES)
                        .contentType("application/merge-patch+json")
                        .body("{}")
                        .patch(path(person)),
                428,
                "precondition-required");
    }

    @Test
    void a_put_needs_the_version_it_replaces_and_one_that_changes_nothing_makes_none() {
        String tag = known(RENNES, person, facts());

        problem(put(RENNES, person, facts()), 428, "precondition-required");
        Response same = officer(RENNES)
                .header("If-Match", tag)
                .contentType("application/json")
                .body(facts())
                .put(path(person));

        assertThat(same.statusCode()).as(same.asString()).isEqualTo(200);
        assertThat(same.jsonPath().getInt("version")).isEqualTo(1);
        problem(
                officer(RENNES)
                        .header("If-Match", "\"v1\"")
                        .contentType("application/json")
                        .body(facts())
                        .put(path(aPerson())),
                412,
                "stale-version");
    }

    @Test
    void what_is_archived_stays_readable_and_a_put_restores_it() {
        String tag = known(RENNES, person, facts());

        Response archived = officer(RENNES).header("If-Match", tag).delete(path(person) + "?reason=parti");

        assertThat(archived.statusCode()).isEqualTo(204);
        Response seen = officer(RENNES).get(path(person));
        assertThat(seen.jsonPath().getString("state")).isEqualTo("ARCHIVED");
        problem(patch(RENNES, person, seen.header("ETag"), "{\"ageBand\":null}"), 409, "local-knowledge-archived");
        Response restored = officer(RENNES)
                .header("If-Match", seen.header("ETag"))
                .contentType("application/json")
                .body(facts())
                .put(path(person));
        assertThat(restored.jsonPath().getString("state")).isEqualTo("ACTIVE");
        List<String> actions =
                officer(RENNES).get(path(person) + "/history").jsonPath().getList("items.action", String.class);
        assertThat(actions).containsExactly("RESTORED", "ARCHIVED", "CREATED");
    }

    @Test
    void somebody_who_vanished_from_the_registry_stays_known() {
        String tag = known(RENNES, person, facts());
        forget(person);

        assertThat(officer(RENNES).get(path(person)).statusCode()).isEqualTo(200);
        assertThat(patch(RENNES, person, tag, "{\"ageBand\":null}").statusCode())
                .isEqualTo(200);
        problem(put(RENNES, "99000000000", facts()), 404, "professional-not-found");
    }

    @Test
    void a_structure_is_known_likewise_by_what_structures_have() {
        String site = "990" + person.substring(5);
        RegistryDatabase.execute("""
                insert into structure (id, name, search_name, source) values ('%s', 'Maison', 'maison', 'demo')""".formatted(site));
        String path = BASE + "/structures/" + site + "/local-knowledge";
        Map<String, Object> body = Map.of("acceptsNewPatients", choice("YES"), "accessibility", choice("PARTIAL"));

        Response written =
                officer(RENNES).contentType("application/json").body(body).put(path);

        assertThat(written.statusCode()).as(written.asString()).isEqualTo(201);
        assertThat(as("planner", RENNES).get(path).jsonPath().getString("accessibility.value.code"))
                .isEqualTo("PARTIAL");
        problem(
                officer(RENNES)
                        .header("If-Match", "*")
                        .contentType("application/json")
                        .body(Map.of("ageBand", choice("60-64")))
                        .put(path),
                400,
                "unknown-field");
        RegistryDatabase.execute("delete from structure where id = '" + site + "'");
    }
}
