package fr.maillage.premises.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.matching.domain.Colleagues.Suggestion;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColleaguesTest {

    private static final Nesting NESTED = new Nesting(Map.of(
            "commune:31555", Set.of("epci:243100518", "department:31"), "epci:243100518", Set.of("department:31")));

    private static ColleagueSeeker request(int id, String profession, @Nullable String seeks, String territory) {
        return new ColleagueSeeker(
                new UUID(0, id),
                Set.of(profession),
                seeks == null ? Set.of() : Set.of(seeks),
                true,
                true,
                Set.of(territory),
                null,
                null,
                LocalDate.parse("2027-06-30"));
    }

    private static List<Long> suggested(ColleagueSeeker seeker, ColleagueSeeker... others) {
        return Colleagues.of(seeker, List.of(others), NESTED, 10).stream()
                .map(Suggestion::request)
                .map(UUID::getLeastSignificantBits)
                .toList();
    }

    @Test
    void a_gp_who_seeks_a_gp_meets_one_and_mutual_wishes_come_first() {
        assertThat(suggested(
                        request(1, "10", "10", "commune:31555"),
                        request(2, "10", null, "commune:31555"),
                        request(3, "10", "10", "commune:31555"),
                        request(4, "70", null, "commune:31555")))
                .containsExactly(3L, 2L);
    }

    @Test
    void a_group_that_seeks_what_one_practises_is_suggested() {
        assertThat(suggested(request(1, "70", null, "commune:31555"), request(2, "10", "70", "commune:31555")))
                .containsExactly(2L);
    }

    @Test
    void nobody_is_suggested_to_itself() {
        ColleagueSeeker seeker = request(1, "10", "10", "commune:31555");

        assertThat(suggested(seeker, seeker, request(1, "10", "10", "commune:31555")))
                .isEmpty();
    }

    @Test
    void wishes_meet_where_the_territory_of_one_lies_in_that_of_the_other() {
        ColleagueSeeker city = request(1, "10", "10", "commune:31555");

        assertThat(suggested(city, request(2, "10", "10", "epci:243100518"), request(3, "10", "10", "iris:315550101")))
                .containsExactly(2L, 3L);
        assertThat(suggested(request(4, "10", "10", "department:31"), city, request(5, "10", "10", "iris:315550101")))
                .containsExactly(1L, 5L);
        assertThat(suggested(request(6, "10", "10", "epci:243500139"), city)).isEmpty();
        assertThat(Colleagues.of(city, List.of(request(2, "10", "10", "epci:243100518")), NESTED, 1)
                        .getFirst()
                        .shared())
                .containsExactly("commune:31555");
    }

    @Test
    void nobody_is_suggested_without_consent_or_when_closed() {
        ColleagueSeeker other = request(2, "10", "10", "commune:31555");
        ColleagueSeeker silent = new ColleagueSeeker(
                other.request(),
                other.professions(),
                other.seeks(),
                true,
                false,
                other.territories(),
                null,
                null,
                null);
        ColleagueSeeker closed = new ColleagueSeeker(
                other.request(),
                other.professions(),
                other.seeks(),
                false,
                true,
                other.territories(),
                null,
                null,
                null);

        assertThat(suggested(request(1, "10", "10", "commune:31555"), silent, closed))
                .isEmpty();
    }

    @Test
    void who_wants_another_place_or_another_time_is_not_suggested() {
        ColleagueSeeker later = new ColleagueSeeker(
                new UUID(0, 3),
                Set.of("10"),
                Set.of("10"),
                true,
                true,
                Set.of("commune:31555"),
                null,
                LocalDate.parse("2027-07-01"),
                null);

        assertThat(suggested(request(1, "10", "10", "commune:31555"), request(2, "10", "10", "commune:35238"), later))
                .isEmpty();
    }
}
