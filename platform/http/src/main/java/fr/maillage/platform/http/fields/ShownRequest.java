package fr.maillage.platform.http.fields;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * The two parameters of an operation whose answer can be cut or completed: a {@code @BeanParam} of the resource
 * method.
 *
 * @param fields names or dotted paths, comma-separated or repeated
 * @param expand likewise; only names that the operation offers
 */
public record ShownRequest(
        @QueryParam("fields")
        @Parameter(
                description = "Membres voulus, séparés par des virgules ; tous par défaut. / Members wanted,"
                        + " comma-separated; all by default.",
                example = "id,name")
        @Nullable
        List<String> fields,

        @QueryParam("expand")
        @Parameter(description = "Membres à ajouter, là où l’opération en propose. / Members to add, where offered.")
        @Nullable
        List<String> expand) {

    /** As when neither parameter is given. */
    public static final ShownRequest ALL = new ShownRequest(null, null);
}
