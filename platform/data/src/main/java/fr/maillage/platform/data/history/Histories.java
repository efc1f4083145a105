package fr.maillage.platform.data.history;

import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.data.history.domain.Step;
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

/** The answer of every {@code …/{id}/history}. */
@ApplicationScoped
public class Histories {

    private static final String SEES_SUBJECTS = "health-officer";

    private final HistoryService histories;
    private final Caller caller;
    private final Cursors cursors;

    Histories(HistoryService histories, Caller caller, Cursors cursors) {
        this.histories = histories;
        this.caller = caller;
        this.cursors = cursors;
    }

    /** Whoever calls: for whom, and who. */
    public Author author() {
        return new Author(caller.tenant(), caller.subject());
    }

    /** Newest first. That the object is the caller's own was asked before. */
    public Page<HistoryStepResponse> page(String type, UUID object, PageRequest page, UriInfo uri) {
        String tenant = caller.tenant();
        CursorScope scope = CursorScope.of(uri, tenant);
        int before = cursors.read(scope, page)
                .map(keys -> Integer.parseInt(String.valueOf(keys.getFirst())))
                .orElse(Integer.MAX_VALUE);
        boolean subjects = caller.hasRole(SEES_SUBJECTS);
        List<Step> steps = histories.list(tenant, type, object, before, page.rowsToRead(), subjects);
        Page<HistoryStepResponse> items = Page.<Step>of(
                        steps, page, last -> cursors.write(scope, List.of(Integer.toString(last.version()))))
                .map(step -> HistoryStepResponse.from(step, subjects));
        return page.total() == Total.NONE ? items : items.withTotal(histories.count(tenant, type, object));
    }
}
