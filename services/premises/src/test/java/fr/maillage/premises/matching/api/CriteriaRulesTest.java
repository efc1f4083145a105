package fr.maillage.premises.matching.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.HardCriterion;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.rule.Rules;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CriteriaRulesTest {

    @Test
    void every_rule_that_a_criterion_names_has_a_source() {
        List<String> named = Stream.concat(
                        Arrays.stream(HardCriterion.values()).map(HardCriterion::rule),
                        Arrays.stream(SoftCriterion.values()).map(SoftCriterion::rule))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();

        assertThat(named)
                .containsExactly(
                        "MAT-01", "MAT-02", "MAT-03", "MAT-05", "MAT-07", "MAT-09", "PRM-03", "PRM-05", "PRM-10",
                        "REQ-03")
                .allSatisfy(id -> assertThat(Rules.rule(id).source()).isNotBlank());
    }
}
