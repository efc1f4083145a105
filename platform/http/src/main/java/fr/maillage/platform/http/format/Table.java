package fr.maillage.platform.http.format;

import fr.maillage.platform.http.language.Text;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a row looks outside JSON: its CSV columns, in order, and where it is on the map. Written once per response
 * type, as a constant of the resource.
 */
public final class Table<T> {

    private final List<Column<T>> columns;
    private final Function<T, @Nullable Geometry> geometry;

    private Table(List<Column<T>> columns, Function<T, @Nullable Geometry> geometry) {
        this.columns = columns;
        this.geometry = geometry;
    }

    public static <T> Table<T> of(Class<T> row) {
        return new Table<>(List.of(), any -> null);
    }

    /** As below, for a column whose English header is the JSON name of its field. */
    public Table<T> column(String fr, String en, Function<T, ? extends @Nullable Object> value) {
        return column(en, fr, en, value);
    }

    /**
     * Numbers, booleans, dates and enums are written as they are; anything else by its {@code toString}.
     *
     * @param field the JSON path ({@code category.code}) by which {@code ?fields=} keeps or drops the column
     */
    public Table<T> column(String field, String fr, String en, Function<T, ? extends @Nullable Object> value) {
        var column = new Column<T>(field, Text.of(fr, en), value);
        return new Table<>(Stream.concat(columns.stream(), Stream.of(column)).toList(), geometry);
    }

    /** Null for a row that is nowhere: a GeoJSON feature without geometry. */
    public Table<T> located(Function<T, @Nullable Geometry> where) {
        return new Table<>(columns, where);
    }

    /** The same table without the columns of other fields. */
    public Table<T> only(Predicate<String> field) {
        return new Table<>(
                columns.stream().filter(column -> field.test(column.field())).toList(), geometry);
    }

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Null for a row that is nowhere. */
    public @Nullable Geometry geometry(T row) {
        return geometry.apply(row);
    }

    List<Column<T>> columns() {
        return columns;
    }

    record Column<T>(String field, Text header, Function<T, ? extends @Nullable Object> value) {}
}
