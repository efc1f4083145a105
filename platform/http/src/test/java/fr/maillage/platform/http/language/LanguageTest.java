package fr.maillage.platform.http.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | EN",
                "en-GB | EN",
                "EN-us, fr;q=0.8 | EN",
                "fr;q=0.5, en;q=0.9 | EN",
                "fr, en | FR",
                "en;q=0.5, fr;q=0.5 | EN",
                "de, en;q=0.3 | EN",
                "de | FR",
                "* | FR",
                "en;q=0 | FR",
                "en;q=abc | FR",
                "en;q=7 | FR",
                "'' | FR",
                ",,; | FR",
                "french | FR",
            })
    void the_callers_preference_wins_and_french_is_the_default(String header, Language expected) {
        assertThat(Language.preferred(header)).isEqualTo(expected);
    }

    @Test
    void no_header_is_french() {
        assertThat(Language.preferred(null)).isEqualTo(Language.FR);
    }
}
