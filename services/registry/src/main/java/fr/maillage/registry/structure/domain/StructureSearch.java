package fr.maillage.registry.structure.domain;

import fr.maillage.registry.territory.domain.Sought;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What structures are wanted: alternatives inside a list, all conditions together.
 *
 * @param words folded words that the names must all contain
 * @param active true in the last file, false vanished, null both
 * @param below only records whose national score is less, before what an old file costs all; null for any
 * @param reference only those that are the same for every caller: nothing that an organization added
 */
public record StructureSearch(
        Sought sought,
        List<String> categories,
        List<String> kinds,
        List<String> words,
        @Nullable Near near,
        @Nullable Boolean active,
        boolean reference,
        @Nullable Integer below,
        Order order) {

    /** Total orders: each ends in the id. */
    public enum Order {
        ID,
        NAME,
        DISTANCE,
        /** The worst record first, by the national score. */
        QUALITY
    }

    /** A circle around a WGS84 point. */
    public record Near(double latitude, double longitude, double radiusMetres) {

        private static final double METRES_PER_DEGREE = 111_195;

        /** Half the height, in degrees, of the smallest box around the circle. */
        public double latitudeMargin() {
            return radiusMetres / METRES_PER_DEGREE;
        }

        /** Half its width, at the latitude nearest to a pole; the whole turn when a pole is inside. */
        public double longitudeMargin() {
            double worst = Math.min(90, Math.abs(latitude) + latitudeMargin());
            double cosine = Math.cos(Math.toRadians(worst));
            return cosine < 0.01 ? 360 : latitudeMargin() / cosine;
        }
    }

    /** Where a page begins: the sort key of the last row and its id. */
    public record After(@Nullable String key, String id) {}

    public StructureSearch {
        categories = List.copyOf(categories);
        kinds = List.copyOf(kinds);
        words = List.copyOf(words);
    }

    /** Only records of a lesser score. */
    public StructureSearch worseThan(int score) {
        return new StructureSearch(sought, categories, kinds, words, near, active, reference, score, order);
    }

    /** The same structures in other territories, wherever in them they are. */
    public StructureSearch in(Sought others) {
        return new StructureSearch(others, categories, kinds, words, null, active, reference, below, Order.ID);
    }

    /** Only what residents are shown. */
    public StructureSearch ofReference() {
        return new StructureSearch(sought, categories, kinds, words, near, active, true, below, order);
    }
}
