package fr.maillage.registry.geography.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.geography.domain.OutlineIndex.Entry;
import fr.maillage.registry.geography.domain.PlaceStamp.Hit;
import fr.maillage.registry.geography.domain.Places.Missing;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class PlacesTest {

    private static final Commune LEFT = new Commune("31001", true, null, "200000001", "31", "76", 0.5, 0.5);
    private static final Commune RIGHT = new Commune("31002", true, null, "200000001", "31", "76", 0.5, 1.5);
    private static final Commune PART = new Commune("31003", true, "31002", "200000001", "31", "76", 0.5, 1.5);

    private static Outline box(double west, double south, double east, double north) {
        return OutlineCode.encode(List.of(List.of(new int[] {
            Outline.units(west), Outline.units(south),
            Outline.units(east), Outline.units(south),
            Outline.units(east), Outline.units(north),
            Outline.units(west), Outline.units(north)
        })));
    }

    private static Entry entry(String code, @Nullable String commune, int generation, Outline outline) {
        return new Entry(code, commune, "31", generation, null, outline);
    }

    private static Places places(List<Entry> outlines, List<Entry> iris, List<Entry> qpv) {
        return new Places(
                List.of(LEFT, RIGHT, PART),
                new OutlineIndex(outlines),
                new OutlineIndex(iris),
                new OutlineIndex(qpv),
                iris.stream().map(Entry::communeCode).toList());
    }

    /** Contours drawn otherwise than the IRIS, as two vintages are: the border is at 1.1 in one and at 1 in the other. */
    @Property(tries = 300)
    void a_point_of_an_iris_is_in_the_commune_of_that_iris(@ForAll long seed) {
        Places places = places(
                List.of(entry("31001", "31001", 0, box(0, 0, 1.1, 1)), entry("31002", "31002", 0, box(1.1, 0, 2, 1))),
                List.of(
                        entry("310010101", "31001", 0, box(0, 0, 1, 0.5)),
                        entry("310020101", "31002", 0, box(1, 0, 2, 0.5))),
                List.of());
        Random random = new Random(seed);
        PlaceStamp stamp = places.stampOf(random.nextDouble() * 1.2 - 0.1, random.nextDouble() * 2.2 - 0.1);

        Hit iris = stamp.iris();
        Hit commune = stamp.commune();
        if (iris != null) {
            assertThat(commune).isNotNull();
            assertThat(iris.code()).startsWith(commune == null ? "?" : commune.code());
        }
        if (commune != null) {
            assertThat(stamp.departmentCode()).isEqualTo("31");
        }
    }

    @Example
    void an_arrondissement_goes_before_its_commune() {
        Places places = places(
                List.of(entry("31002", "31002", 0, box(0, 0, 2, 2)), entry("31003", "31003", 0, box(0, 0, 1, 1))),
                List.of(),
                List.of());

        PlaceStamp inside = places.stampOf(0.5, 0.5);
        PlaceStamp beside = places.stampOf(1.5, 1.5);

        assertThat(inside.commune()).isEqualTo(new Hit("31003", null));
        assertThat(inside.parentCommune()).isEqualTo("31002");
        assertThat(beside.commune()).isEqualTo(new Hit("31002", null));
    }

    @Example
    void an_old_generation_is_silent_where_a_new_one_is_loaded() {
        Places places = places(
                List.of(),
                List.of(),
                List.of(
                        entry("QP031001", "31001", 2015, box(0, 0, 1, 1)),
                        entry("QN03101M", "31001", 2024, box(0.5, 0, 1, 1)),
                        new Entry("QP974001", null, "974", 2015, null, box(10, 0, 11, 1))));

        assertThat(places.stampOf(0.5, 0.7).qpvCode()).isEqualTo("QN03101M");
        assertThat(places.stampOf(0.5, 0.2).qpvCode()).isNull();
        assertThat(places.stampOf(0.5, 10.5).qpvCode()).isEqualTo("QP974001");
    }

    @Example
    void an_iris_is_stamped_only_on_rows_that_say_its_commune() {
        PlaceStamp stamp =
                new PlaceStamp(new Hit("75101", null), "75056", null, "75", "11", new Hit("751010101", null), null);

        assertThat(stamp.irisIn("75101", "75056")).isEqualTo("751010101");
        assertThat(stamp.irisIn("75056", null)).isEqualTo("751010101");
        assertThat(stamp.irisIn(null, null)).isEqualTo("751010101");
        assertThat(stamp.irisIn("75102", "75056")).isNull();
        assertThat(PlaceStamp.fine("HOUSENUMBER")).isTrue();
        assertThat(PlaceStamp.fine("COMMUNE")).isFalse();
        assertThat(PlaceStamp.fine(null)).isFalse();
    }

    @Example
    void what_is_not_loaded_is_not_said_to_be_outside() {
        Places none = places(List.of(), List.of(), List.of());
        Places some = places(List.of(entry("31001", "31001", 0, box(0, 0, 0.4, 0.4))), List.of(), List.of());

        assertThat(none.find(0.5, 0.5).missing()).containsEntry(ShapeLevel.COMMUNE, Missing.INSUFFICIENT_DATA);
        assertThat(some.find(0.5, 0.5).missing())
                .containsEntry(ShapeLevel.COMMUNE, Missing.OUTSIDE)
                .containsEntry(ShapeLevel.IRIS, Missing.INSUFFICIENT_DATA);
        assertThat(some.find(50, 50).missing()).containsEntry(ShapeLevel.IRIS, Missing.OUTSIDE);
    }
}
