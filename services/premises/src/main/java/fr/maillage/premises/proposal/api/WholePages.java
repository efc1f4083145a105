package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.page.CursorScope;
import fr.maillage.platform.http.page.Cursors;
import fr.maillage.platform.http.page.Page;
import fr.maillage.platform.http.page.PageRequest;
import fr.maillage.platform.http.page.Total;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of a list that is short enough to be read whole: what belongs to one request. */
@ApplicationScoped
public class WholePages {

    private final Caller caller;
    private final Cursors cursors;

    WholePages(Caller caller, Cursors cursors) {
        this.caller = caller;
        this.cursors = cursors;
    }

    <T> Page<T> of(List<T> all, Function<T, UUID> id, PageRequest page, UriInfo uri) {
        CursorScope scope = CursorScope.of(uri, caller.tenant());
        UUID after = cursors.read(scope, page)
                .map(keys -> UUID.fromString(String.valueOf(keys.getFirst())))
                .orElse(null);
        List<T> rows = all.stream()
                .dropWhile(one -> after != null && !id.apply(one).equals(after))
                .skip(after == null ? 0 : 1)
                .limit(page.rowsToRead())
                .toList();
        Page<T> items = Page.of(
                rows, page, last -> cursors.write(scope, List.of(id.apply(last).toString())));
        return page.total() == Total.NONE ? items : items.withTotal(all.size());
    }
}
