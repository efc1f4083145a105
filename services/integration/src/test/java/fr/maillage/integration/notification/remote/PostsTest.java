package fr.maillage.integration.notification.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostsTest {

    @Test
    void a_server_beside_a_folder_is_refused_and_that_at_start() {
        MailSettings both = new SmallRyeConfigBuilder()
                .withMapping(MailSettings.class)
                .withDefaultValue("maillage.mail.directory", "mailbox")
                .withDefaultValue("maillage.mail.smtp.host", "mail.example")
                .withConverter(Duration.class, 200, text -> Duration.parse("PT" + text))
                .build()
                .getConfigMapping(MailSettings.class);
        Vertx vertx = Vertx.vertx();
        try {
            assertThatThrownBy(() -> new Posts(both, vertx))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("both set");
        } finally {
            vertx.close();
        }
        assertThat(Posts.class).hasAnnotation(Startup.class);
    }
}
