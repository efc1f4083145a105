package fr.maillage.platform.http.export;

import fr.maillage.platform.http.fields.Selection;
import fr.maillage.platform.http.format.Table;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A whole list to be written. Its pages are asked for one after the other while the answer is under way, the next when the
 * one before has been taken; a page without rows ends it. One that fails breaks the connection off, so that half a list is
 * never taken for the whole.
 */
public final class Export<T> {

    private final String name;
    private final Table<T> table;
    private final Selection selection;
    private final Supplier<List<T>> pages;
    private final ExportPlaces.Place place;

    Export(String name, Table<T> table, Selection selection, Supplier<List<T>> pages, ExportPlaces.Place place) {
        this.name = name;
        this.table = table;
        this.selection = selection;
        this.pages = pages;
        this.place = place;
    }

    /**
     * The pages of a list, each read behind the last row of the one before.
     *
     * @param behind the rows that follow one, the first ones for none; none when there is no other
     * @param shown the rows of a page as answers show them
     */
    public static <R, T> Supplier<List<T>> walk(
            Function<Optional<R>, List<R>> behind, Function<List<R>, List<T>> shown) {
        AtomicReference<Optional<R>> last = new AtomicReference<>(Optional.empty());
        return () -> {
            List<R> rows = behind.apply(last.get());
            if (!rows.isEmpty()) {
                last.set(Optional.of(rows.getLast()));
            }
            return rows.isEmpty() ? List.of() : shown.apply(rows);
        };
    }

    String disposition(String ending) {
        return "attachment; filename=\"" + name + "." + ending + "\"";
    }

    ExportPlaces.Place place() {
        return place;
    }

    /** A CSV of no column is refused. */
    void requireColumn() {
        if (table().isEmpty()) {
            var message = Text.of(
                    "fields ne nomme aucune colonne du CSV ; nommez-en une, ou demandez du NDJSON.",
                    "fields names no column of the CSV; name one, or ask for NDJSON.");
            throw Problem.of(StandardProblem.INVALID_PARAMETER, Violation.query("fields", "no-column", message));
        }
    }

    List<T> next() {
        place.inTime();
        return pages.get();
    }

    Table<T> table() {
        return selection.isEverything() ? table : table.only(selection::shows);
    }

    Object shown(T row) {
        return selection.of(Objects.requireNonNull(row));
    }
}
