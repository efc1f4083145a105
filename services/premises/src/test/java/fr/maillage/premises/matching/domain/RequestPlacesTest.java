package fr.maillage.premises.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.premises.criteria.domain.Place;
import fr.maillage.premises.request.domain.Profession;
import fr.maillage.premises.request.domain.TeamMember;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestPlacesTest {

    private static TeamMember member(String profession, @Nullable String area, int units, boolean shared) {
        return new TeamMember(
                new Profession("rpps-profession", profession),
                null,
                area == null ? null : new BigDecimal(area),
                units,
                shared,
                null);
    }

    @Test
    void a_professional_alone_takes_one_place() {
        assertThat(RequestPlaces.of(List.of())).containsExactly(new Place(List.of(0), null));
    }

    @Test
    void two_who_may_share_take_one_place_of_the_larger_need() {
        assertThat(RequestPlaces.of(List.of(member("70", "18", 1, true), member("70", "22", 1, true))))
                .containsExactly(new Place(List.of(0, 1), 2_200));
    }

    @Test
    void colleagues_of_one_profession_share_first_and_never_more_than_two() {
        assertThat(RequestPlaces.of(List.of(
                        member("10", null, 1, true),
                        member("70", "20", 1, true),
                        member("60", "15", 1, true),
                        member("70", null, 1, true),
                        member("70", "25", 1, true))))
                .containsExactly(
                        new Place(List.of(0, 2), 1_500), new Place(List.of(1, 3), 2_000), new Place(List.of(4), 2_500));
    }

    @Test
    void a_member_of_two_rooms_stands_in_two_places_and_one_of_none_in_none() {
        assertThat(RequestPlaces.of(List.of(
                        member("10", "20", 1, false), member("40", "45.01", 2, false), member("60", null, 0, false))))
                .containsExactly(
                        new Place(List.of(0), 2_000), new Place(List.of(1), 2_251), new Place(List.of(1), 2_251));
    }

    @Test
    void a_team_that_asks_for_no_room_takes_one_together() {
        assertThat(RequestPlaces.of(List.of(member("60", null, 0, false), member("60", "30", 0, true))))
                .containsExactly(new Place(List.of(0, 1), 3_000));
    }
}
