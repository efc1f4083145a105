package fr.maillage.integration.outside.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerHeadTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 503 Busy\r\nRetry-After: 7\r\n\r\n",
                "HTTP/1.1 503 Busy\nRetry-After: 7\n\n",
                "HTTP/1.1 503 Busy\nRetry-After: 7\n\r\n"
            })
    void a_head_ends_with_an_empty_line_and_what_follows_is_left_unread(String head) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream((head + "body").getBytes(StandardCharsets.US_ASCII));

        AnswerHead read = AnswerHead.read(in);
        assertThat(read.status()).isEqualTo(503);
        assertThat(read.field("retry-after")).contains("7");
        assertThat(in.available()).isEqualTo(4);
    }

    @Test
    void a_head_that_is_cut_off_is_not_read() {
        ByteArrayInputStream in = new ByteArrayInputStream("HTTP/1.1 200 OK\r\n\r".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> AnswerHead.read(in)).isInstanceOf(UnreadableAnswer.class);
    }
}
