package fr.maillage.platform.http.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.ProblemCode;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictsTest {

    private enum Code implements ProblemCode {
        AID_REFUSED;

        @Override
        public int status() {
            return 422;
        }

        @Override
        public Text title() {
            return Text.of("Aide refusée", "Aid refused");
        }
    }

    private static final Rule AID_04 = Rule.of("AID-04", "CGCT, art. L.1511-8");
    private static final Rule AID_06 = Rule.of("AID-06", "Décret 2025-231");
    private static final Text WHY = Text.of("Pourquoi.", "Why.");

    private final Verdict allowed = AID_04.allowed();
    private final Verdict warning = AID_06.legalReview("/zone", "outside-zone", WHY);
    private final Verdict unknown = AID_06.insufficientData("/zone", "no-zoning", WHY);
    private final Verdict refused = AID_04.refused("/signedOn", "too-soon", WHY);

    @Test
    void the_worst_outcome_counts() {
        assertThat(Verdicts.of().outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(Verdicts.of(allowed, warning).outcome()).isEqualTo(Outcome.WARNING);
        assertThat(Verdicts.of(unknown, warning).outcome()).isEqualTo(Outcome.INSUFFICIENT_DATA);
        assertThat(Verdicts.of(unknown, refused, allowed).outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void a_refusal_stops_the_write_with_every_refusing_rule() {
        var verdicts = Verdicts.of(refused, warning, AID_06.refused("/zone", "zar", WHY));

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> verdicts.orRefuse(Code.AID_REFUSED))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(Code.AID_REFUSED);
                    assertThat(problem.violations())
                            .extracting(Violation::ruleId)
                            .containsExactly("AID-04", "AID-06");
                    assertThat(problem.violations().getFirst().source()).isEqualTo("CGCT, art. L.1511-8");
                });
    }

    @Test
    void what_cannot_be_judged_warns_unless_it_must_not_pass() {
        var verdicts = Verdicts.of(allowed, unknown, warning);

        assertThat(verdicts.orRefuse(Code.AID_REFUSED).warnings(Language.EN))
                .extracting(Warning::outcome, Warning::review, Warning::message)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.INSUFFICIENT_DATA, "none", "Why."),
                        org.assertj.core.groups.Tuple.tuple(Outcome.WARNING, "LEGAL", "Why."));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> verdicts.orRefuseUnlessJudged(Code.AID_REFUSED));
    }

    @Test
    void a_rule_refuses_with_422_and_no_other_status() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verdicts.of(allowed).orRefuse(StandardProblem.CONFLICT))
                .withMessageContaining("409");
    }

    @ParameterizedTest
    @ValueSource(strings = {"aid-04", "AID04", "AID-4", "", "AID-04 "})
    void a_rule_is_named_as_in_the_catalogue(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> Rule.of(id, "x")).withMessageContaining("AID-04");
    }
}
