package fr.maillage.registry.rpps.domain;

import static fr.maillage.registry.rpps.RppsFiles.rpps;
import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.ACTIVITIES;
import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.CODES;
import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.PEOPLE;
import static fr.maillage.registry.rpps.domain.RppsActivitiesFormat.SKILLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.imports.domain.RecordedRows;
import fr.maillage.registry.imports.domain.RecordedRows.Row;
import fr.maillage.registry.imports.domain.RowIssue;
import fr.maillage.registry.rpps.RppsFiles;
import fr.maillage.registry.rpps.RppsFiles.C;
import fr.maillage.registry.sourcefile.domain.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of the activities file into people, activities, skills, labels and issues. */
class RppsActivitiesFormatTest {

    private static RecordedRows read(RppsFiles file) {
        return read(file.text());
    }

    private static RecordedRows read(String text) {
        return RecordedRows.of(new RppsActivitiesFormat(), text);
    }

    @Test
    void a_line_becomes_a_person_an_activity_a_skill_and_labels() {
        RecordedRows rows = read(RppsFiles.empty().physician(1, "31555", "SM54"));

        assertThat(rows.issues()).isEmpty();
        Row person = rows.only(PEOPLE);
        assertThat(person.get("id")).isEqualTo(rpps(1)).isEqualTo(person.get("rpps_id"));
        assertThat(person.get("profession_system")).isEqualTo("G15");
        assertThat(person.get("search_name")).isEqualTo("nom1 prenom1");
        Row activity = rows.only(ACTIVITIES);
        assertThat(activity.get("practice_mode_code")).isEqualTo("L");
        assertThat(activity.get("commune_code")).isEqualTo("31555");
        assertThat(activity.get("country_code")).isNull();
        assertThat(rows.only(SKILLS).values().subList(0, 6))
                .isEqualTo(List.of(rpps(1), "rpps-activities", "S", "SM54", "G15", "10"));
        assertThat(rows.accepted(CODES))
                .extracting(row -> row.get("system") + " " + row.get("code") + " " + row.get("label"))
                .contains("rpps-profession 10 Médecin", "rpps-skill SM54 Libellé SM54", "rpps-sector SA07 null");
    }

    @Test
    void people_of_three_sites_and_of_two_skills_are_one_person() {
        RecordedRows rows = read(RppsFiles.empty()
                .physician(1, "31555", "SM04")
                .physician(1, "31555", "SM53")
                .physician(1, "35238", "SM53", C.TECHNICAL, "R2")
                .physician(1, "81004", "SM53", C.TECHNICAL, "R3", C.MODE, "S"));

        assertThat(rows.count()).isEqualTo(4);
        assertThat(rows.accepted(PEOPLE)).hasSize(1);
        assertThat(rows.accepted(ACTIVITIES)).hasSize(3);
        assertThat(rows.accepted(SKILLS))
                .extracting(row -> row.get("skill_code"))
                .containsExactly("SM04", "SM53");
        assertThat(rows.issues()).isEmpty();
    }

    @Test
    void columns_are_found_wherever_they_stand_and_with_or_without_a_closing_pipe() {
        RppsFiles file = RppsFiles.empty().physician(1, "31555", "SM54").nurse(2, "35238");

        assertThat(read(file.reversed()).accepted(ACTIVITIES))
                .isEqualTo(read(file).accepted(ACTIVITIES));
        assertThat(read(file.text().replace("|\n", "\n")).accepted(ACTIVITIES))
                .isEqualTo(read(file).accepted(ACTIVITIES));
    }

    @ParameterizedTest
    @CsvSource({
        "Nom d'exercice,NOM D’EXERCICE",
        "Libellé civilité d'exercice,Libellé civilité exercice",
        "Indice répétition voie (coord. structure),Indice répétition voie (coord. Structure)",
        "Code rôle,Code fonction",
        "Code genre activité,Code genre d'activité"
    })
    void the_names_under_which_columns_were_seen_are_understood(String name, String other) {
        String text = RppsFiles.empty().nurse(1, "31555", C.ROLE, "FON-01").text();
        String renamed = text.replaceFirst(java.util.regex.Pattern.quote(name), other);

        assertThat(renamed).isNotEqualTo(text);
        assertThat(new RppsActivitiesFormat()
                        .recognises(renamed.lines().findFirst().orElseThrow()))
                .isTrue();
        assertThat(read(renamed).accepted(ACTIVITIES)).isEqualTo(read(text).accepted(ACTIVITIES));
        assertThat(read(renamed).issues()).isEmpty();
    }

    @Test
    void the_version_of_52_columns_has_the_same_keys_and_says_what_it_lacks() {
        RppsFiles file = RppsFiles.empty().nurse(1, "31555");
        RecordedRows old = read(file.text(52));

        assertThat(old.only(ACTIVITIES).get("id"))
                .isEqualTo(read(file).only(ACTIVITIES).get("id"));
        assertThat(old.facts()).containsExactlyInAnyOrder("without:kind_code", "without:role_code");
        assertThat(old.issueCodes()).containsExactly("absent-column", "absent-column");
        assertThat(old.issues()).extracting(RowIssue::column).containsExactly("Code rôle", "Code genre activité");
    }

    @Test
    void a_renamed_column_that_is_needed_refuses_the_file_by_its_name() {
        String text = RppsFiles.empty().nurse(1, "31555").text().replaceFirst("Code mode exercice", "Mode");

        assertThat(new RppsActivitiesFormat()
                        .recognises(text.lines().findFirst().orElseThrow()))
                .isFalse();
        assertThat(new RppsActivitiesFormat().obstacle(text.lines().findFirst().orElseThrow()))
                .hasValueSatisfying(refusal -> assertThat(refusal.french()).contains("Code mode exercice"));
        assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_extraction_of_restricted_access_is_told_apart() {
        String header = String.join("|", RppsFiles.HEADER) + "|Date de naissance|";

        assertThat(new RppsActivitiesFormat().recognises(header)).isFalse();
        assertThat(new RppsActivitiesFormat().obstacle(header))
                .hasValueSatisfying(refusal -> assertThat(refusal.english()).contains("restricted access"));
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                Arguments.of(
                        "rpps-check-digit", "REG-02", new Object[] {C.ID, "99000000011", C.NATIONAL, "899000000011"}),
                Arguments.of("identifiers-disagree", "REG-03", new Object[] {C.ID, rpps(2)}),
                Arguments.of(
                        "adeli-only", "REG-05", new Object[] {C.TYPE, "0", C.ID, "319900012", C.NATIONAL, "0319900012"
                        }),
                Arguments.of("finess-check-digit", "REG-04", new Object[] {C.SITE, "310021370"}),
                Arguments.of("invalid-finess", "REG-04", new Object[] {C.SITE, "31002137"}),
                Arguments.of("invalid-siret", null, new Object[] {C.SIRET, "123"}),
                Arguments.of("deprecated-kind", "REG-10", new Object[] {C.KIND, "GENR07"}),
                Arguments.of("invalid-commune", "REG-15", new Object[] {C.COMMUNE, "1053"}),
                Arguments.of("missing-commune", "REG-15", new Object[] {C.COMMUNE, ""}),
                Arguments.of("cedex-without-commune", "REG-15", new Object[] {
                    C.COMMUNE, "", C.POSTCODE, "31059", C.DELIVERY, "31059 TOULOUSE CEDEX 9"
                }),
                Arguments.of(
                        "foreign-address", null, new Object[] {C.COMMUNE, "", C.POSTCODE, "GL", C.COUNTRY, "99132"}));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("doubts")
    void a_doubt_is_said_and_the_line_kept(String code, @Nullable String rule, Object[] changes) {
        RecordedRows rows = read(RppsFiles.empty().nurse(1, "31555", changes));

        assertThat(rows.issueCodes()).containsExactly(code);
        assertThat(rows.issues().getFirst().ruleId()).isEqualTo(rule);
        assertThat(rows.accepted(ACTIVITIES)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "NATIONAL,899,invalid-national-id,REG-01,false",
        "NATIONAL,810005681A40,invalid-national-id,REG-01,false",
        "PROFESSION,'',invalid-profession,REG-06,false",
        "FAMILY,'',missing-name,,true",
        "MODE,M,invalid-practice-mode,REG-08,true",
        "MODE,X,invalid-practice-mode,REG-09,true"
    })
    void a_line_that_cannot_be_is_refused_by_its_rule(
            C column, String value, String code, @Nullable String rule, boolean keyed) {
        RecordedRows rows = read(RppsFiles.empty().nurse(1, "31555", column, value));

        assertThat(rows.accepted(ACTIVITIES)).isEmpty();
        assertThat(rows.rejected()).hasSize(1);
        assertThat(rows.rejected().getFirst().key().isEmpty()).isEqualTo(!keyed);
        RowIssue refusing = rows.issues().stream()
                .filter(issue -> issue.code().equals(code))
                .findFirst()
                .orElseThrow();
        assertThat(refusing.ruleId()).isEqualTo(rule);
        assertThat(refusing.value()).isEqualTo(value);
    }

    @Test
    void no_address_at_all_is_usual_and_not_complained_about() {
        RecordedRows rows =
                read(RppsFiles.empty().nurse(1, "", C.TECHNICAL, "", C.NAME, "", C.STREET, "", C.KIND, "GENR02"));

        assertThat(rows.issues()).isEmpty();
        assertThat(rows.only(ACTIVITIES).get("commune_code")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "75056,75011,75111",
        "75056,75116,75116",
        "75056,75680,75056",
        "69123,69003,69383",
        "13055,13008,13208",
        "13055,13016,13216",
        "13055,13020,13055",
        "31555,31000,31555",
        "97127,97150,97801"
    })
    void an_arrondissement_is_read_off_the_postcode(String commune, String postcode, String expected) {
        RecordedRows rows = read(RppsFiles.empty().nurse(1, commune, C.POSTCODE, postcode));

        assertThat(rows.only(ACTIVITIES).get("commune_code")).isEqualTo(expected);
    }

    @Test
    void a_line_read_twice_and_an_activity_told_in_two_ways_are_said() {
        RecordedRows rows =
                read(RppsFiles.empty().nurse(1, "31555").nurse(1, "31555").nurse(1, "31555", C.STREET, "AUTRE"));

        assertThat(rows.issueCodes()).containsExactly("duplicate-line", "activity-conflict");
        assertThat(rows.only(ACTIVITIES).get("street_name")).isEqualTo("DES ÉCOLES");
        assertThat(rows.rejected()).isEmpty();
    }

    @Test
    void names_are_found_by_every_part_of_them() {
        RecordedRows rows = read(RppsFiles.empty().nurse(1, "31555", C.FAMILY, "D'ARGENT-LAÏD", C.GIVEN, "Jean–Noël"));

        assertThat(rows.only(PEOPLE).get("search_name")).isEqualTo("d argent laid jean noel");
        assertThat(rows.only(PEOPLE).get("search_words")).isEqualTo("d argent laid dargentlaid jean noel jeannoel");
    }

    @Test
    void half_a_line_at_the_end_refuses_the_file() {
        String text = RppsFiles.empty().nurse(1, "31555").nurse(2, "31555").text();

        assertThatThrownBy(() -> read(text.substring(0, text.length() - 60))).isInstanceOf(Refusal.class);
    }
}
