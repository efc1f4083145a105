package fr.maillage.integration.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    private static final Duration GATHERED = Duration.ofMinutes(1);

    /** 2 November 2026 is a Monday; Paris is an hour ahead of UTC then, two in summer. */
    @ParameterizedTest
    @CsvSource({
        "IMMEDIATE, 2026-11-02T05:59:00Z, Europe/Paris,   2026-11-02T06:00:00Z",
        "DAILY,     2026-11-02T05:59:59Z, Europe/Paris,   2026-11-02T06:00:00Z",
        "DAILY,     2026-11-02T06:00:00Z, Europe/Paris,   2026-11-03T06:00:00Z",
        "DAILY,     2026-10-24T12:00:00Z, Europe/Paris,   2026-10-25T06:00:00Z",
        "DAILY,     2026-10-23T12:00:00Z, Europe/Paris,   2026-10-24T05:00:00Z",
        "DAILY,     2026-11-02T05:59:59Z, Indian/Reunion, 2026-11-03T03:00:00Z",
        "WEEKLY,    2026-11-02T05:00:00Z, Europe/Paris,   2026-11-02T06:00:00Z",
        "WEEKLY,    2026-11-02T06:00:00Z, Europe/Paris,   2026-11-09T06:00:00Z",
        "WEEKLY,    2026-11-08T23:30:00Z, Europe/Paris,   2026-11-09T06:00:00Z"
    })
    void news_leave_at_the_next_moment_of_their_rhythm_by_the_organization_s_clock(
            Rhythm rhythm, Instant now, ZoneId zone, Instant due) {
        assertThat(rhythm.due(now, zone, GATHERED)).contains(due);
    }

    @Test
    void who_asks_for_nothing_gets_nothing() {
        assertThat(Rhythm.OFF.due(Instant.EPOCH, ZoneId.of("Europe/Paris"), GATHERED))
                .isEmpty();
        assertThat(Preferences.none("243100518", "x").rhythms()).hasSize(NotificationKind.values().length);
        assertThat(Preferences.none("243100518", "x").rhythms().values()).containsOnly(Rhythm.OFF);
    }

    @Test
    void each_type_of_event_belongs_to_one_kind_at_most() {
        for (NotificationKind kind : NotificationKind.values()) {
            assertThat(kind.types()).allSatisfy(type -> {
                assertThat(NotificationKind.telling(type)).contains(kind);
                assertThat(kind.told(type).fr()).isNotEqualTo(kind.told(type).en());
            });
            assertThat(NotificationKind.of(kind.code())).contains(kind);
        }
        assertThat(NotificationKind.telling("fr.maillage.registry.structure.located.v1"))
                .isEmpty();
    }

    @Test
    void some_news_are_for_some_roles() {
        assertThat(NotificationKind.API_CLIENTS.isFor(Set.of("planner"))).isFalse();
        assertThat(NotificationKind.API_CLIENTS.isFor(Set.of("planner", "health-officer")))
                .isTrue();
        assertThat(NotificationKind.ORGANIZATION.isFor(Set.of())).isTrue();
    }
}
