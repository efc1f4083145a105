package fr.maillage.registry.localknowledge.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.localknowledge.domain.FactValue.SiteShare;
import fr.maillage.registry.localknowledge.domain.FactValue.TimeShares;
import fr.maillage.registry.localknowledge.domain.KnowledgeFile.Line;
import fr.maillage.registry.tenantimport.domain.FileIssue;
import fr.maillage.registry.tenantimport.domain.FileRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeFileTest {

    private final List<FileIssue> issues = new ArrayList<>();

    private @Nullable Line read(Map<String, String> cells) {
        Map<String, String> all =
                new HashMap<>(Map.of("professionalId", "99000001240", "source", "interview", "date", "2026-10-01"));
        all.putAll(cells);
        return KnowledgeFile.read(new FileRow(2, all), null, issues);
    }

    private @Nullable FactValue value(Field field, Map<String, String> cells) {
        Line line = read(cells);
        ProposedFact fact = line == null ? null : line.facts().get(field);
        return fact == null ? null : fact.value();
    }

    @Test
    void shares_are_sites_with_a_part_or_a_question_mark() {
        assertThat(value(Field.WORKING_TIME_SHARE, Map.of("workingTimeShare", "310021373=0,5 310021381=?")))
                .isEqualTo(new TimeShares(List.of(new SiteShare("310021373", 0.5), new SiteShare("310021381", null))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "310021373=", "310021373=-1", "310021373=1e9", "=0.5", "310021373=0.5=1"})
    void anything_else_is_told(String text) {
        assertThat(read(Map.of("workingTimeShare", text))).isNull();
        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat(issue.column()).isEqualTo("workingTimeShare");
            assertThat(issue.value()).isEqualTo(text);
            assertThat(issue.messageFr()).contains(text).contains("attendu");
        });
    }

    @ParameterizedTest
    @CsvSource({"oui,YES", "Non,NO", "inconnu,UNKNOWN", "limitées,LIMITED", "YES,YES"})
    void answers_are_read_as_people_write_them(String written, String code) {
        assertThat(value(Field.HOME_VISITS, Map.of("homeVisits", written)))
                .isEqualTo(new FactValue.Choice(code, null, null));
    }

    @Test
    void a_line_without_a_date_has_that_of_the_file_or_is_refused() {
        assertThat(read(Map.of("date", ""))).isNull();
        assertThat(issues).extracting(FileIssue::code).containsExactly("required");

        Line line = KnowledgeFile.read(
                new FileRow(2, Map.of("professionalId", "99000001240", "source", "SURVEY", "homeVisits", "YES")),
                LocalDate.of(2026, 5, 1),
                new ArrayList<>());
        assertThat(Objects.requireNonNull(line).date()).isEqualTo("2026-05-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+33", "-x", "@SUM(A1)"})
    void a_formula_is_no_note(String note) {
        assertThat(read(Map.of("particularPractice", "YES", "particularPracticeNote", note)))
                .isNull();
        assertThat(issues).extracting(FileIssue::code).containsExactly("formula");
    }
}
