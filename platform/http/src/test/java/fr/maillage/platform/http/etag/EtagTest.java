package fr.maillage.platform.http.etag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
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

    @Test
    void what_is_shown_too_changes_the_tag_for_reads_only() {
        var plain = Etag.version(3);
        var expanded = plain.with("wren-2");

        assertThat(plain.isIn(expanded.header())).isFalse();
        assertThat(expanded.isIn(plain.header())).isFalse();
        assertThat(expanded).isNotEqualTo(plain.with("wren-3")).isEqualTo(plain.with("wren-2"));
        assertThatCode(() -> plain.requireMatch(ifMatch(expanded))).doesNotThrowAnyException();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Etag.version(4).requireMatch(ifMatch(expanded)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(StandardProblem.STALE_VERSION));
    }

    @Test
    void a_tilde_in_a_tag_of_ones_own_means_nothing() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> new Etag("a~1").requireMatch(ifMatch(new Etag("a~2"))));
    }

    private static HttpHeaders ifMatch(Etag tag) {
        return new Headers(Map.of(HttpHeaders.IF_MATCH, tag.header()));
    }
}
