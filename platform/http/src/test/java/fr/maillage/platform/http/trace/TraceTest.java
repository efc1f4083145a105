package fr.maillage.platform.http.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    private static final String ID = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    @Test
    void a_valid_parent_is_continued_with_an_own_span() {
        Trace trace = Trace.continuing("00-" + ID + "-" + SPAN + "-01");

        assertThat(trace.traceId()).isEqualTo(ID);
        assertThat(trace.spanId()).matches("[0-9a-f]{16}").isNotEqualTo(SPAN);
        assertThat(trace.traceparent()).startsWith("00-" + ID + "-").endsWith("-01");
    }

    @Test
    void a_later_version_is_read_by_its_first_fields() {
        assertThat(Trace.continuing("cc-" + ID + "-" + SPAN + "-00-what-comes-later")
                        .traceId())
                .isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "ff-" + ID + "-" + SPAN + "-01",
                "00-" + ID + "-" + SPAN + "-01-more",
                "00-00000000000000000000000000000000-" + SPAN + "-01",
                "00-" + ID + "-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-" + SPAN + "-01",
                "00-" + ID + "-" + SPAN,
                "00-" + ID + "\n-" + SPAN + "-01",
            })
    void anything_else_begins_a_new_trace(String header) {
        Trace trace = Trace.continuing(header);

        assertThat(trace.traceId()).matches("[0-9a-f]{32}").isNotEqualToIgnoringCase(ID);
        assertThat(Trace.continuing(trace.traceparent()).traceId()).isEqualTo(trace.traceId());
    }

    @Test
    void an_absent_header_begins_a_new_trace() {
        assertThat(Trace.continuing(null).traceId()).isNotEqualTo(Trace.begin().traceId());
    }

    @Test
    void the_callers_request_id_is_kept_when_harmless() {
        Trace trace = Trace.begin();

        assertThat(TraceFilter.requestId("ars-31_2026.001", trace)).isEqualTo("ars-31_2026.001");
        assertThat(TraceFilter.requestId("a\r\nSet-Cookie: b", trace)).isEqualTo(trace.traceId());
        assertThat(TraceFilter.requestId("x".repeat(65), trace)).isEqualTo(trace.traceId());
        assertThat(TraceFilter.requestId(null, trace)).isEqualTo(trace.traceId());
    }
}
