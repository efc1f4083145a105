package fr.maillage.platform.data.event.feed;

import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** {@code Link: <…>; rel="next"} (RFC 8288): the same request, behind the last event given. */
final class FeedLink {

    private FeedLink() {}

    static String next(UriInfo uri, FeedRequest request, List<CloudEvent> given) {
        UriBuilder next = UriBuilder.fromUri(uri.getRequestUri());
        if (!given.isEmpty()) {
            next.replaceQueryParam("after", given.getLast().id());
        } else if (request.after() != null) {
            next.replaceQueryParam("after", request.after());
        }
        URI target = next.build();
        String query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
        return "<" + target.getRawPath() + query + ">; rel=\"next\"";
    }
}
