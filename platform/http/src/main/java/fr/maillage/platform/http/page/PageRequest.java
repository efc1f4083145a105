package fr.maillage.platform.http.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The paging parameters of a list operation: a {@code @Valid @BeanParam} of the resource method.
 *
 * @param limit most rows in one answer
 * @param cursor as given by {@code page.next} of the answer before
 * @param total whether the whole list is counted too
 */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1)
        @Max(MAX_LIMIT)
        @Parameter(
                description =
                        "Nombre de lignes au plus (50 par défaut, 200 au plus). / Most rows in one answer (50 by default, 200 at most).")
        int limit,

        @QueryParam("cursor")
        @Parameter(
                description =
                        "Suite de la liste : `page.next` de la réponse précédente. / Next page: `page.next` of the answer before.")
        @Nullable
        String cursor,

        @QueryParam("total")
        @DefaultValue("none")
        @Parameter(description = "Compter la liste entière : none, estimate ou exact. / Count the whole list.")
        Total total) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** One more than asked for: the extra row tells that there is a next page. */
    public int rowsToRead() {
        return limit + 1;
    }
}
