package fr.maillage.platform.http.fields;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SelectedTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Fields FIELDS = Fields.of(Answer.class).expandable("extra");

    record Inner(String code, @Nullable String label) {}

    record Answer(
            String id,
            @Nullable String name,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String note,

            List<Inner> parts,
            Inner inner,
            String extra) {}

    private static final Answer ONE = new Answer("1", null, null, List.of(), new Inner("c", null), "more");

    private static String shown(@Nullable List<String> fields, @Nullable List<String> expand)
            throws JsonProcessingException {
        return JSON.writeValueAsString(
                FIELDS.select(new ShownRequest(fields, expand)).of(ONE));
    }

    @Test
    void everything_but_the_expandable_is_written_in_the_order_of_the_record() throws JsonProcessingException {
        assertThat(shown(null, null))
                .isEqualTo("{\"id\":\"1\",\"name\":null,\"parts\":[],\"inner\":{\"code\":\"c\",\"label\":null}}");
    }

    @Test
    void whole_members_are_written_as_the_whole_answer_writes_them() throws JsonProcessingException {
        assertThat(shown(List.of("id", "note", "name", "parts", "inner"), List.of("extra")))
                .isEqualTo(JSON.writeValueAsString(ONE));
    }

    @Test
    void a_path_into_a_member_leaves_out_the_rest_of_it() throws JsonProcessingException {
        assertThat(shown(List.of("name", "inner.label"), null)).isEqualTo("{\"name\":null,\"inner\":{\"label\":null}}");
    }

    @Test
    void a_member_named_whole_and_by_a_path_stays_whole() throws JsonProcessingException {
        assertThat(shown(List.of("inner.code", "inner"), null))
                .isEqualTo("{\"inner\":{\"code\":\"c\",\"label\":null}}");
    }
}
