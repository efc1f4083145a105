package fr.maillage.registry.merge.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.merge.domain.Merge.MergedType;
import fr.maillage.registry.merge.domain.MergeRules.Breach;
import fr.maillage.registry.merge.domain.MergeRules.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignsTest {

    static final int RECORDS = 8;

    /** Whatever is merged before, a merge that the rules admit and its undoing leave everything as it was. */
    @Property
    void merging_then_undoing_is_nothing(
            @ForAll @Size(max = 20) List<@IntRange(max = RECORDS * RECORDS - 1) Integer> history,
            @ForAll @IntRange(max = RECORDS * RECORDS - 1) int last) {
        Signs before = Signs.none();
        for (int pair : history) {
            before = merged(before, pair);
        }
        Signs after = merged(before, last);
        String merged = name(last % RECORDS);

        if (!after.equals(before)) {
            assertThat(after.answering(merged)).isEqualTo(after.answering(name(last / RECORDS)));
            assertThat(after.without(merged)).isEqualTo(before);
            for (int i = 0; i < RECORDS; i++) {
                assertThat(after.without(merged).answering(name(i))).isEqualTo(before.answering(name(i)));
                assertThat(after.without(merged).answeredBy(name(i))).isEqualTo(before.answeredBy(name(i)));
            }
        }
    }

    /** Undone in whatever order: what is left leads nowhere in a circle, and each record has one that answers. */
    @Property
    void undoing_in_any_order_leaves_a_forest(
            @ForAll @Size(max = 20) List<@IntRange(max = RECORDS * RECORDS - 1) Integer> history,
            @ForAll @Size(max = 8) List<@IntRange(max = RECORDS - 1) Integer> undone) {
        Signs signs = Signs.none();
        for (int pair : history) {
            signs = merged(signs, pair);
        }
        for (int record : undone) {
            signs = signs.without(name(record));
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            String one = name(i);
            if (!signs.isMerged(one)) {
                all.add(one);
                all.addAll(signs.answeredBy(one));
            }
        }
        assertThat(all).hasSize(RECORDS).doesNotHaveDuplicates();
    }

    private static Signs merged(Signs signs, int pair) {
        String kept = name(pair / RECORDS);
        String merged = name(pair % RECORDS);
        Facts facts = new Facts(true, true, true, signs, false);
        return MergeRules.breaches(MergedType.STRUCTURE, kept, merged, false, facts)
                        .isEmpty()
                ? signs.with(merged, kept)
                : signs;
    }

    private static String name(int record) {
        return "r" + record;
    }

    @Test
    void a_circle_is_refused() {
        Signs signs = Signs.of(Map.of("b", "a", "c", "b"));

        assertThat(signs.answering("c")).isEqualTo("a");
        assertThat(signs.answeredBy("a")).containsExactly("b", "c");
        assertThatThrownBy(() -> signs.with("a", "c")).isInstanceOf(IllegalArgumentException.class);
    }

    /** Operator or not, kept, merged, forced or not, two active people or not, and what stands in the way. */
    @ParameterizedTest
    @CsvSource({
        "true,x,y,false,false,",
        "true,x,b,false,false,already-merged",
        "true,b,y,false,false,kept-is-merged",
        "true,b,a,false,false,merge-cycle",
        "true,x,local:1,false,false,not-reference",
        "false,x,y,false,false,not-local",
        "false,x,local:1,false,false,",
        "false,local:2,local:1,false,false,",
        "true,x,y,false,true,two-active-rpps",
        "true,x,y,true,true,"
    })
    void what_cannot_be_merged_is_told(
            boolean operator, String kept, String merged, boolean force, boolean people, @Nullable String code) {
        var breaches = MergeRules.breaches(
                MergedType.STRUCTURE,
                kept,
                merged,
                force,
                new Facts(operator, true, true, Signs.of(Map.of("b", "a")), people));

        assertThat(breaches.stream().map(Breach::code).findFirst().orElse(null)).isEqualTo(code);
    }
}
