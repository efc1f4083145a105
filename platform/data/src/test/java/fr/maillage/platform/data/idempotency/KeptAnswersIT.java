package fr.maillage.platform.data.idempotency;

import static fr.maillage.platform.data.idempotency.Posts.aKey;
import static fr.maillage.platform.data.idempotency.Posts.add;
import static fr.maillage.platform.data.sample.Databases.change;
import static fr.maillage.platform.data.sample.Databases.number;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.data.sample.Databases;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** How long answers are kept, and who can read them. */
@QuarkusTest
class KeptAnswersIT {

    private final Posts posts;
    private final Databases databases;

    KeptAnswersIT(Posts posts, Databases databases) {
        this.posts = posts;
        this.databases = databases;
    }

    @Test
    void an_expired_key_is_free_before_and_after_it_is_removed() throws SQLException {
        String key = aKey();
        String first = add(key, "expired").jsonPath().getString("id");
        try (Connection owner = databases.owner()) {
            change(
                    owner,
                    "update idempotency set created_at = now() - interval '2 days', expires_at = now() - interval '1 day'");
        }

        String second = add(key, "expired").jsonPath().getString("id");

        assertThat(second).isNotEqualTo(first);
        assertThat(add(key, "expired").jsonPath().getString("id")).isEqualTo(second);
        assertThat(posts.rows("expired")).isEqualTo(2);
    }

    @Test
    void what_is_past_its_time_is_removed_and_nothing_else() throws Exception {
        String old = aKey();
        String young = aKey();
        add(old, "purged");
        add(young, "stays");
        try (Connection owner = databases.owner()) {
            change(owner, "update idempotency set expires_at = now() + interval '1 day'");
            change(
                    owner,
                    "update idempotency set created_at = now() - interval '2 days', expires_at = now() - interval '1 s'"
                            + " where scope in (select scope from idempotency order by created_at limit (select count(*) - 1 from idempotency))");
            for (int i = 0;
                    i < 100 && number(owner, "select count(*) from idempotency where expires_at < now()") > 0;
                    i++) {
                Thread.sleep(50);
            }
            assertThat(number(owner, "select count(*) from idempotency")).isEqualTo(1);
        }
        assertThat(add(young, "stays").header(Answer.REPLAYED)).isEqualTo("true");
    }

    @Test
    void what_is_kept_can_be_read_with_the_key_only() throws SQLException {
        String key = aKey();
        add(key, "canary-of-a-kept-answer");

        try (Connection owner = databases.owner()) {
            assertThat(number(
                            owner,
                            "select count(*) from idempotency where position(? in encode(answer, 'escape')) > 0"
                                    + " or position(? in encode(scope || request || answer, 'escape')) > 0",
                            "canary-of-a-kept-answer",
                            key))
                    .isZero();
            assertThat(number(
                            owner,
                            "select count(*) from idempotency where position(? in encode(answer, 'escape')) > 0",
                            key.substring(0, 8)))
                    .isZero();
        }
    }
}
