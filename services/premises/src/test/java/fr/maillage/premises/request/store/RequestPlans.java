package fr.maillage.premises.request.store;

import fr.maillage.premises.request.domain.RequestSearch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement of a list, as the service sends it. */
public final class RequestPlans {

    private RequestPlans() {}

    public static String page(RequestSearch search, RequestSearch.@Nullable After after) {
        return new RequestStatement(search, List.of(), after).page();
    }

    public static List<@Nullable Object> values(RequestSearch search, RequestSearch.@Nullable After after, int limit) {
        return new RequestStatement(search, List.of(), after).values(limit);
    }
}
