package fr.maillage.registry.membership.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.membership.domain.Membership.Content;
import fr.maillage.registry.membership.domain.Membership.Moved;
import fr.maillage.registry.membership.domain.MembershipRules.Breach;
import fr.maillage.registry.membership.domain.MembershipRules.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private static Membership membership(MembershipKind kind, LocalDate from, @Nullable LocalDate to) {
        return Membership.begin(
                new UUID(0, 1),
                "o",
                kind,
                "10005681340",
                "310000001",
                new Content(MembershipRole.MEMBER, from, to, MembershipSource.SURVEY),
                NOW);
    }

    private static Facts facts(@Nullable String kind) {
        return new Facts(true, true, kind, null);
    }

    @ParameterizedTest
    @CsvSource({
        "PRACTICE,PHARMACY,",
        "PRACTICE,CPTS,",
        "MEMBER,CPTS,",
        "MEMBER,ESP,",
        "MEMBER,PHARMACY,not-a-grouping",
        "MEMBER,'',not-a-grouping",
        "COMPONENT,MSP,",
        "COMPONENT,CDS,not-a-grouping"
    })
    void one_practises_anywhere_and_belongs_to_groupings(MembershipKind kind, String of, @Nullable String code) {
        var breaches = MembershipRules.breaches(membership(kind, FIRST, null), facts(of));

        if (code == null) {
            assertThat(breaches).isEmpty();
        } else {
            assertThat(breaches).extracting(Breach::code).containsExactly(code);
        }
    }

    @Test
    void what_nobody_knows_and_what_ends_before_it_begins_is_told_with_its_value() {
        var breaches = MembershipRules.breaches(
                membership(MembershipKind.PRACTICE, FIRST, FIRST.minusDays(1)), new Facts(false, false, null, null));

        assertThat(breaches)
                .extracting(Breach::code)
                .containsExactly("ends-before-it-begins", "unknown-professional", "unknown-structure");
        assertThat(breaches.getFirst().en()).contains("2025-12-31").contains("2026-01-01");
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,true", "2026-01-02,false", "2026-03-31,false", "2026-04-01,false", "2026-04-02,true"})
    void it_is_left_after_its_first_day_and_not_after_its_end(LocalDate at, boolean refused) {
        Membership one = membership(MembershipKind.PRACTICE, FIRST, LocalDate.of(2026, 3, 31));

        assertThat(MembershipRules.movingAt(one, at).isEmpty()).isNotEqualTo(refused);
    }

    @Property
    void a_move_leaves_no_day_without_and_no_day_twice(@ForAll @IntRange(min = 1, max = 2000) int days) {
        Membership one = membership(MembershipKind.PRACTICE, FIRST, null);
        LocalDate at = FIRST.plusDays(days);

        Moved moved = one.movedTo(new UUID(0, 2), "310000002", MembershipRole.LEADER, at, NOW);

        assertThat(MembershipRules.movingAt(one, at)).isEmpty();
        assertThat(MembershipState.on(at.minusDays(1), moved.ended())).isEqualTo(MembershipState.CURRENT);
        assertThat(MembershipState.on(at, moved.ended())).isEqualTo(MembershipState.ENDED);
        assertThat(MembershipState.on(at.minusDays(1), moved.begun())).isEqualTo(MembershipState.PLANNED);
        assertThat(MembershipState.on(at, moved.begun())).isEqualTo(MembershipState.CURRENT);
        assertThat(moved.ended().movedTo()).isEqualTo(moved.begun().id());
        assertThat(moved.begun().movedFrom()).isEqualTo(one.id());
    }

    @Test
    void what_is_over_or_taken_back_moves_no_more() {
        Membership one = membership(MembershipKind.PRACTICE, FIRST, FIRST);

        assertThat(MembershipState.on(FIRST, one).allowedTransitions()).hasSize(2);
        assertThat(MembershipState.on(FIRST.plusDays(1), one).allowedTransitions())
                .isEmpty();
        assertThat(MembershipState.on(FIRST, one.archived(NOW))).isEqualTo(MembershipState.ARCHIVED);
    }
}
