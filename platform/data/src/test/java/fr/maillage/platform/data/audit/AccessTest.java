package fr.maillage.platform.data.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-03-31T10:00:00Z");

    private static Access of(String operation, String id) {
        return new Access(operation, "referral", List.of(id), FieldClass.SENSITIVE, "243100518");
    }

    @Test
    void ids_and_codes_are_kept() {
        assertThat(of("referral.read", "10003456789").objectIds()).containsExactly("10003456789");
        assertThat(of("audit.purge", "12:ab").operation()).isEqualTo("audit.purge");
    }

    @Tag("AU-03")
    @Test
    void what_looks_like_a_name_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> of("referral.read", "Jeanne Martin"))
                .hasMessageContaining("object id of 13 characters")
                .hasMessageNotContaining("Martin");
        assertThatThrownBy(() -> of("lu le dossier", "1")).hasMessageContaining("must be words joined by dots");
        assertThatThrownBy(() -> new Access("a.b", "r", List.of(), FieldClass.PUBLIC, "Ville de Toulouse"))
                .hasMessageContaining("owner (Ville de Toulouse)");
    }

    @Test
    void one_entry_names_at_most_one_page_of_objects() {
        List<UUID> many = Collections.nCopies(201, UUID.randomUUID());

        assertThat(Access.toAll("referral.list", "referral", many.subList(0, 200), FieldClass.PERSONAL, "")
                        .objectIds())
                .hasSize(200);
        assertThatThrownBy(() -> Access.toAll("referral.list", "referral", many, FieldClass.PERSONAL, ""))
                .hasMessageContaining("(201), must be at most 200");
    }

    @Test
    void entries_are_kept_six_to_twelve_months_and_longer_with_a_reason() {
        assertThat(AuditRetention.of(12, "").horizon(NOW)).isEqualTo("2025-03-31T10:00:00Z");
        assertThat(AuditRetention.of(6, "").horizon(NOW)).isEqualTo("2025-09-30T10:00:00Z");
        assertThat(AuditRetention.of(36, "procédure CI-4").months()).isEqualTo(36);
        assertThatThrownBy(() -> AuditRetention.of(5, "")).hasMessageContaining("(5), must be between 6 and 36");
        assertThatThrownBy(() -> AuditRetention.of(13, " ")).hasMessageContaining("maillage.audit.internal-control");
    }

    @Test
    void ids_of_entries_follow_time() {
        UUID first = TimeOrderedId.next(Clock.fixed(NOW, ZoneOffset.UTC));
        UUID later = TimeOrderedId.next(Clock.fixed(NOW.plusMillis(1), ZoneOffset.UTC));

        assertThat(first.version()).isEqualTo(7);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(first.toString()).isLessThan(later.toString());
        assertThat(first.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }
}
