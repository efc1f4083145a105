package fr.maillage.registry.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportRulesTest {

    @ParameterizedTest(name = "{1} of {0} vanish, {2} released: waits {3}")
    @CsvSource({
        "100,20,0,false", "100,21,0,true", "100,21,20,true", "100,21,21,false", "100,100,50,true",
        "0,0,0,false", "1,1,0,true", "4,1,0,true", "5,1,0,false", "10000000000,2000000001,0,true"
    })
    void past_a_fifth_a_person_decides_and_a_release_covers_what_was_seen(
            long active, long vanishing, long released, boolean waits) {
        assertThat(VanishRule.mustWait(active, vanishing, released, false)).isEqualTo(waits);
    }

    @Test
    void nothing_vanishes_unasked_with_a_file_that_may_have_been_cut() {
        assertThat(VanishRule.mustWait(1000, 1, 0, true)).isTrue();
        assertThat(VanishRule.mustWait(1000, 1, 1, true)).isFalse();
        assertThat(VanishRule.mustWait(1000, 0, 0, true)).isFalse();
    }

    @Property
    void what_was_released_never_waits_again(
            @ForAll @LongRange(max = 1_000_000) long active, @ForAll @LongRange(max = 1_000_000) long vanishing) {
        assertThat(VanishRule.mustWait(active, vanishing, vanishing, true)).isFalse();
    }

    @ParameterizedTest(name = "{1} of {0} wrong: refused {2}")
    @CsvSource({
        "0,0,false",
        "1,0,false",
        "1,1,true",
        "10,10,true",
        "20,10,false",
        "100,10,false",
        "101,11,true",
        "110,11,false",
        "109,11,true",
        "8073,807,false",
        "8073,808,true"
    })
    void a_file_with_one_line_in_ten_wrong_is_a_wrong_file(long read, long rejected, boolean refused) {
        assertThat(RejectionRule.refuses(read, rejected)).isEqualTo(refused);
    }

    @Test
    void the_value_of_an_issue_is_cut_at_120_characters() {
        RowIssue issue = LineIssues.error(3, "nom", "x".repeat(500), "code", "fr", "en", null);

        assertThat(issue.value()).hasSize(120).endsWith("…");
        assertThat(LineIssues.error(3, "nom", "x".repeat(120), "code", "fr", "en", null)
                        .value())
                .hasSize(120)
                .doesNotEndWith("…");
    }

    @Test
    void a_staging_table_has_a_key_among_its_columns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StageTable("stage", 2, java.util.List.of("id")))
                .withMessageContaining("(2)");
    }
}
