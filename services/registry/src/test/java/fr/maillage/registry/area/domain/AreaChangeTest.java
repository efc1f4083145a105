package fr.maillage.registry.area.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.registry.area.domain.AreaChange.Action;
import fr.maillage.registry.area.domain.AreaChange.FieldChange;
import fr.maillage.registry.territory.domain.Level;
import fr.maillage.registry.territory.domain.TerritoryRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AreaChangeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final TerritoryRef TOULOUSE = new TerritoryRef(Level.COMMUNE, "31555");
    private static final TerritoryRef BLAGNAC = new TerritoryRef(Level.COMMUNE, "31069");

    private static Area anArea() {
        return Area.compose(
                UUID.randomUUID(),
                "243100518",
                new AreaContent(" Nord ", null, AreaKind.SECTOR, List.of(TOULOUSE), null),
                NOW);
    }

    @Test
    void the_first_step_tells_everything_that_is_there() {
        AreaChange created = AreaChange.created(anArea(), "sub");

        assertThat(created.action()).isEqualTo(Action.CREATED);
        assertThat(created.changes().stream().map(FieldChange::field))
                .containsExactly("name", "kind", "state", "members");
        assertThat(created.changes().getFirst().to()).isEqualTo("Nord");
    }

    @Test
    void a_step_tells_what_differs_and_nothing_else() {
        Area before = anArea();
        Area after = before.with(
                new AreaContent("Nord", "texte", AreaKind.SECTOR, List.of(BLAGNAC, TOULOUSE), null),
                NOW.plusSeconds(1));

        AreaChange change = AreaChange.between(before, after, "recadrage", "sub");

        assertThat(change.version()).isEqualTo(2);
        assertThat(change.action()).isEqualTo(Action.CHANGED);
        assertThat(change.changes())
                .containsExactly(
                        new FieldChange("description", null, "texte", List.of(), List.of()),
                        new FieldChange("members", null, null, List.of("commune:31069"), List.of()));
    }

    @Test
    void members_in_another_order_are_the_same_members() {
        Area one = anArea().with(new AreaContent("Nord", null, null, List.of(TOULOUSE, BLAGNAC), null), NOW);

        assertThat(AreaChange.differences(
                        one, one.with(new AreaContent("Nord", null, null, List.of(BLAGNAC, TOULOUSE), null), NOW)))
                .isEmpty();
    }

    @Test
    void an_area_is_archived_and_restored_and_moves_nowhere_else() {
        Area area = anArea();
        Area archived = area.moved(AreaState.ARCHIVED, NOW);

        assertThat(AreaChange.between(area, archived, null, "sub").action()).isEqualTo(Action.ARCHIVED);
        assertThat(AreaChange.between(archived, archived.moved(AreaState.ACTIVE, NOW), null, "sub")
                        .action())
                .isEqualTo(Action.RESTORED);
        assertThatThrownBy(() -> area.moved(AreaState.ACTIVE, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ARCHIVED");
    }
}
