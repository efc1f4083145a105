package fr.maillage.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    private static Kind read(String path, String... accept) {
        return Kind.of(HttpMethod.GET, path, List.of(accept));
    }

    @Test
    void reads_and_writes_are_told_apart_by_method() {
        assertThat(read("/api/registry/v1/structures")).isEqualTo(Kind.READ);
        assertThat(read("/api/registry/v1/structures", "application/json", "*/*"))
                .isEqualTo(Kind.READ);
        assertThat(Kind.of(HttpMethod.HEAD, "/api/registry/v1/structures", List.of()))
                .isEqualTo(Kind.READ);
        assertThat(Kind.of(HttpMethod.POST, "/api/registry/v1/areas", List.of("text/csv")))
                .isEqualTo(Kind.WRITE);
        assertThat(Kind.of(HttpMethod.DELETE, "/api/registry/v1/areas/1", List.of()))
                .isEqualTo(Kind.WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "TEXT/CSV;q=0.9",
                "application/json, application/x-ndjson",
                "application/geo+json",
                "application/vnd.apache.parquet"
            })
    void a_list_as_a_file_is_an_export(String accept) {
        assertThat(read("/api/registry/v1/structures", accept)).isEqualTo(Kind.EXPORT);
        assertThat(read("/api/registry/v1/structures", "application/json", accept))
                .isEqualTo(Kind.EXPORT);
    }

    @Tag("RL-01")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/registry/v1/exports",
                "/api/registry/v1/exports/",
                "/api/registry/v1/exports/7/content",
                "/api/registry/v1/%65xports",
                "/api/registry/v1/e%78port%73/7"
            })
    void exports_stay_exports_however_they_are_spelt(String path) {
        assertThat(read(path)).isEqualTo(Kind.EXPORT);
        assertThat(Kind.of(HttpMethod.POST, path, List.of())).isEqualTo(Kind.EXPORT);
    }

    @Test
    void a_word_that_begins_alike_is_no_export() {
        assertThat(read("/api/registry/v1/exportsettings")).isEqualTo(Kind.READ);
    }
}
