package fr.maillage.platform.http.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** {@code Link: <…>; rel="next"} (RFC 8288) on every page that has a next one, whatever its format. */
class NextLink {

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.getPage().next() != null) {
            response.getHeaders()
                    .add(
                            "Link",
                            "<"
                                    + next(
                                            request.getUriInfo().getRequestUri(),
                                            page.getPage().next()) + ">; rel=\"next\"");
        }
    }

    /** Relative to the origin: right behind any gateway. Cursors are base64url and need no escaping. */
    static String next(URI request, String cursor) {
        URI uri =
                UriBuilder.fromUri(request).replaceQueryParam("cursor", cursor).build();
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
