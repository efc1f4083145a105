package fr.maillage.integration.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.integration.notification.LetterWriting.Reader;
import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind;
import fr.maillage.integration.notification.domain.NotificationState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LetterWritingTest {

    private static final Instant WHEN = Instant.parse("2026-11-02T08:30:00Z");
    private static final String CREATED = "fr.maillage.integration.api-client.created.v1";

    private final LetterWriting writing = new LetterWriting();

    @Test
    void one_piece_of_news_names_itself_in_the_subject() {
        Letter letter = writing.write(reader("fr"), List.of(news("api-client/7", CREATED)));

        assertThat(letter.subject()).isEqualTo("Maillage : Client machine créé");
        assertThat(letter.to()).isEqualTo("helene@toulouse.example");
        assertThat(letter.text())
                .contains("Une nouveauté pour Toulouse Métropole :")
                .contains("- 2 novembre 2026 à 09:30 : Client machine créé (api-client/7)")
                .doesNotContain("{")
                .doesNotContain("\n\n\n");
    }

    @Test
    void a_digest_counts_them_in_the_language_of_the_reader() {
        Letter letter = writing.write(
                reader("en"),
                List.of(
                        news("api-client/7", CREATED),
                        news("api-client/8", "fr.maillage.integration.api-client.deleted.v1")));

        assertThat(letter.subject()).isEqualTo("Maillage: 2 pieces of news");
        assertThat(letter.text())
                .contains("2 pieces of news for Toulouse Métropole:")
                .contains("- 2 November 2026, 09:30: Machine client made (api-client/7)")
                .contains("Machine client deleted (api-client/8)");
    }

    @Test
    @Tag("AU-03")
    void no_subject_says_who_reads_it_or_for_whom_and_a_letter_in_a_log_says_nothing() {
        for (NotificationKind kind : NotificationKind.values()) {
            for (String type : kind.types()) {
                Letter letter = writing.write(
                        reader("fr"),
                        List.of(new Notification(
                                UUID.randomUUID(),
                                "243100518",
                                "person",
                                kind,
                                type,
                                "area/9",
                                WHEN,
                                WHEN,
                                NotificationState.PENDING,
                                null,
                                0,
                                null)));
                assertThat(letter.subject())
                        .doesNotContain("Toulouse")
                        .doesNotContain("helene")
                        .doesNotContain("area/9");
                assertThat(letter.toString()).doesNotContain("helene").doesNotContain("Toulouse");
            }
        }
    }

    private static Reader reader(String language) {
        return new Reader("helene@toulouse.example", language, "Toulouse Métropole", ZoneId.of("Europe/Paris"));
    }

    private static Notification news(String object, String type) {
        return new Notification(
                UUID.randomUUID(),
                "243100518",
                "person",
                NotificationKind.API_CLIENTS,
                type,
                object,
                WHEN,
                WHEN,
                NotificationState.PENDING,
                null,
                0,
                null);
    }
}
