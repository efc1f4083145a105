package fr.maillage.platform.http.page;

import fr.maillage.platform.http.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Pages of a list that is short enough to be read whole for each of them: what belongs to one object, such as its shares or
 * its attachments. A long list is read from its cursor on by the store instead.
 */
@ApplicationScoped
public class WholePages {

    private final Caller caller;
    private final Cursors cursors;

    WholePages(Caller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    /**
     * The page asked for, of a caller who acts for one organization. Nothing is read when the cursor is refused. After the
     * last row known by a cursor has gone, the list ends there.
     *
     * @param list all of it, in an order that stays
     * @param key what tells one row from all others of the list
     */
    public <T> Page<T> of(Supplier<List<T>> list, Function<? super T, ?> key, PageRequest page, UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        String after = cursors.read(scope, page)
                .map(keys -> String.valueOf(keys.getFirst()))
                .orElse(null);
        List<T> all = list.get();
        List<T> rows = all.stream()
                .dropWhile(row -> after != null && !text(key, row).equals(after))
                .skip(after == null ? 0 : 1)
                .limit(page.rowsToRead())
                .toList();
        Page<T> items = Page.of(rows, page, last -> cursors.write(scope, List.of(text(key, last))));
        return page.total() == Total.NONE ? items : items.withTotal(all.size());
    }

    private static <T> String text(Function<? super T, ?> key, T row) {
        return String.valueOf(key.apply(row));
    }
}
