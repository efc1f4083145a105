package fr.maillage.platform.http.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.format.Table;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. A resource returns it as is: the {@code Link} header and, where the method also produces CSV,
 * NDJSON or GeoJSON, the other formats are made from it.
 */
public final class Page<T> {

    private final List<T> items;
    private final PageInfo page;

    @Schema(hidden = true)
    private final @Nullable Table<T> table;

    @Schema(hidden = true)
    private final @Nullable Selection selection;

    private Page(List<T> items, PageInfo page, @Nullable Table<T> table, @Nullable Selection selection) {
        this.items = List.copyOf(items);
        this.page = page;
        this.table = table;
        this.selection = selection;
    }

    /**
     * Cuts rows read with {@link PageRequest#rowsToRead()}: when the extra row is there it is dropped, and the cursor
     * made from the last row kept.
     */
    public static <T> Page<T> of(List<T> rows, PageRequest request, Function<T, String> cursorAfter) {
        boolean more = rows.size() > request.limit();
        var items = more ? rows.subList(0, request.limit()) : rows;
        String next = more ? cursorAfter.apply(items.getLast()) : null;
        return new Page<>(items, new PageInfo(request.limit(), next, null, null), null, null);
    }

    /** The size of the whole list, when asked for. */
    public Page<T> withTotal(long total) {
        return counting(total, null);
    }

    /** The size of the whole list, and how many rows a search by points could not find; null for what is not known. */
    public Page<T> counting(@Nullable Long total, @Nullable Long unlocated) {
        return new Page<>(items, new PageInfo(page.limit(), page.next(), total, unlocated), table, selection);
    }

    /** Same page of other rows, typically responses made from domain records. */
    public <R> Page<R> map(Function<? super T, ? extends R> step) {
        List<R> mapped = items.stream().<R>map(step).toList();
        return new Page<>(mapped, page, null, selection);
    }

    /** How the rows look outside JSON. */
    public Page<T> as(Table<T> description) {
        return new Page<>(items, page, description, selection);
    }

    /** Only the members asked for, in whatever format. */
    public Page<T> showing(Selection members) {
        return new Page<>(items, page, table, members);
    }

    public List<T> getItems() {
        return items;
    }

    public PageInfo getPage() {
        return page;
    }

    Table<T> table() {
        Table<T> whole = Objects.requireNonNull(table, "a page also offered as CSV or GeoJSON needs Page.as(table)");
        return selection == null ? whole : whole.only(selection::shows);
    }

    /** A row as JSON shows it. */
    Object shown(T row) {
        return selection == null ? Objects.requireNonNull(row) : selection.of(Objects.requireNonNull(row));
    }

    /**
     * Where a page stands in its list.
     *
     * @param limit most rows in this answer
     * @param next cursor of the next page, null on the last one
     * @param total size of the whole list, present when it was asked for
     * @param unlocated what a search by points could not find, present beside one
     */
    @Schema(description = "Où en est la page dans sa liste. / Where a page stands in its list.")
    public record PageInfo(
            @Schema(
                    description = "Nombre de lignes au plus dans cette réponse. / Most rows in this answer.",
                    examples = "50")
            int limit,

            @Schema(
                    description =
                            "`cursor` de la page suivante, null à la dernière. / `cursor` of the next page, null on the last one.")
            @Nullable
            String next,

            @Schema(
                    description =
                            "Nombre de lignes de la liste entière, si `total` le demande. / Rows of the whole list, when `total` asks for it.",
                    examples = "1284")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Long total,

            @Schema(
                    description =
                            "À côté d'une recherche par points (near, IRIS, QPV), à la première page ou avec `total` : objets qui satisfont les autres critères dans les communes concernées, mais dont aucun point n'est plus précis que la commune. Absent si la recherche est trop large pour les compter sans `total`. / Beside a search by points (near, IRIS, QPV), on the first page or with `total`: objects that meet the other conditions in the communes concerned, but have no point finer than the commune. Absent where the search is too wide to count them without `total`.",
                    examples = "3")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            Long unlocated) {}
}
