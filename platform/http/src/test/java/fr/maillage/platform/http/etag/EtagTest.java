package fr.maillage.platform.http.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EtagTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"v3\" ; true",
                "W/\"v3\" ; true",
                "* ; true",
                "\"v1\", \"v3\" ; true",
                "\"v1\",W/\"v3\",\"v4\" ; true",
                "\"v33\" ; false",
                "v3 ; false",
                "\"\" ; false",
                "\"v1,\", \"v2\" ; false",
                "garbage\" ; false",
            })
    void if_none_match_compares_weakly(String header, boolean matches) {
        assertThat(Etag.version(3).isIn(header)).isEqualTo(matches);
    }

    @Test
    void no_header_matches_nothing() {
        assertThat(Etag.version(3).isIn(null)).isFalse();
    }

    @Test
    void a_hash_depends_on_where_parts_end() {
        assertThat(Etag.hash("ab", "c")).isNotEqualTo(Etag.hash("a", "bc"));
        assertThat(Etag.hash("ab", "c")).isEqualTo(Etag.hash("ab", "c"));
    }

    @Test
    void a_quote_cannot_be_part_of_a_tag() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Etag("a\"b")).withMessageContaining("a\"b");
    }
}
