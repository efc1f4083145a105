package fr.maillage.registry.geography.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedFeedTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, true",
        "1000, 1000, true",
        "1001, 2001, false",
        "1001, 2002, true",
        "100000, 2200000, true",
        "100001, 2200000, false"
    })
    void each_row_is_told_unless_they_are_many_or_most_of_what_there_is(long due, long active, boolean each) {
        assertThat(PlacedFeed.tellsEach(due, active)).isEqualTo(each);
    }
}
