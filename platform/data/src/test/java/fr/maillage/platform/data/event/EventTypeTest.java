package fr.maillage.platform.data.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("PR-03")
class EventTypeTest {

    private static final EventType TYPE = EventType.of("fr.maillage.registry.structure.moved.v1")
            .identifier("structureId")
            .identifiers("memberIds")
            .code("communeCode")
            .codes("professionCodes")
            .state("state")
            .date("movedOn")
            .instant("recordedAt")
            .count("version")
            .flag("isActive");

    private enum State {
        OPEN
    }

    private static NewEvent event() {
        return NewEvent.ofReference(TYPE, "structure", "310000001");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.maillage.registry.structure.moved",
                "fr.maillage.registry.structure.v1",
                "fr.maillage.Registry.structure.moved.v1",
                "fr.maillage.registry.structure.moved.v0",
                "com.example.registry.structure.moved.v1"
            })
    void a_type_has_a_service_a_thing_a_verb_and_a_version(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventType.of(name))
                .withMessageContaining(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"familyName", "email", "phone", "comment", "address", "label", "birthDate", "title", "text"})
    void no_key_for_a_name_or_a_text_can_be_declared(String key) {
        EventType type = EventType.of("fr.maillage.registry.structure.closed.v1");

        assertThatThrownBy(() -> type.identifier(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.code(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.state(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.date(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.instant(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.count(key)).hasMessageContaining(key);
        assertThatThrownBy(() -> type.flag(key)).hasMessageContaining(key);
    }

    @Test
    void values_of_the_declared_shapes_are_taken() {
        UUID member = UUID.fromString("019a9cbb-5cae-7b53-bb3f-2b9d0b4b7a11");

        NewEvent event = event().with("structureId", "finess:310000001")
                .with("memberIds", List.of(member, "10001234567"))
                .with("communeCode", "2A004")
                .with("professionCodes", List.of("10", "SM54"))
                .with("state", State.OPEN)
                .with("movedOn", LocalDate.of(2026, 3, 1))
                .with("recordedAt", Instant.EPOCH)
                .with("version", 3)
                .with("isActive", true);

        assertThat(event.data())
                .containsEntry("structureId", "finess:310000001")
                .containsEntry("memberIds", List.of(member.toString(), "10001234567"))
                .containsEntry("state", "OPEN")
                .containsEntry("movedOn", "2026-03-01")
                .containsEntry("recordedAt", "1970-01-01T00:00:00Z");
    }

    @Test
    void an_undeclared_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> event().with("ownerId", "310000001"))
                .withMessageContaining("ownerId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Dupont", "Jean Dupont", "MARTIN", "dupont.jean", "DUPONT-1965", "j.dupont@example.org", ""})
    void a_name_is_neither_an_identifier_nor_a_code(String name) {
        assertRefusedWithoutRepeating("structureId", name);
        assertRefusedWithoutRepeating("communeCode", name);
        assertRefusedWithoutRepeating("memberIds", List.of(name));
        assertRefusedWithoutRepeating("professionCodes", List.of(name));
        assertRefusedWithoutRepeating("state", name);
        assertRefusedWithoutRepeating("movedOn", name);
        assertRefusedWithoutRepeating("version", name);
        assertRefusedWithoutRepeating("isActive", name);
    }

    private static void assertRefusedWithoutRepeating(String key, Object value) {
        assertThatThrownBy(() -> event().with(key, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageNotContaining("upont")
                .hasMessageNotContaining("MARTIN");
    }

    @Test
    void an_object_is_named_by_an_identifier_only() {
        assertThatIllegalArgumentException().isThrownBy(() -> NewEvent.ofReference(TYPE, "structure", "dupont"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewEvent.ofReference(TYPE, "Structure", "310000001"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewEvent.ofTenant("Not An Alias", TYPE, "structure", "310000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"deleted", "ended"})
    void a_tombstone_has_no_data(String verb) {
        EventType tombstone = EventType.of("fr.maillage.registry.structure." + verb + ".v1");

        assertThat(tombstone.tombstone()).isTrue();
        assertThat(TYPE.tombstone()).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> tombstone.state("state"));
    }

    @Test
    void a_key_is_declared_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> TYPE.code("communeCode"));
    }

    @Test
    void an_identifier_of_an_event_tells_its_time() {
        Instant now = Instant.parse("2026-03-01T10:15:30.123Z");

        assertThat(EventId.time(EventId.at(now))).isEqualTo(now);
        assertThat(EventId.at(now).version()).isEqualTo(7);
        assertThat(EventId.at(now).variant()).isEqualTo(2);
        assertThat(EventId.time(UUID.fromString("7c9e6679-7425-40de-944b-e07fc1f90ae7")))
                .isEqualTo(Instant.EPOCH);
    }
}
