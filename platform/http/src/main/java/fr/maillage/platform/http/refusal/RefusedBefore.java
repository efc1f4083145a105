package fr.maillage.platform.http.refusal;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * A call that the gateway has refused already and only tells of: answered 403 whatever the operation thinks of it, so that
 * what follows every refusal (the audit trail) follows this one. The gateway drops the header from callers.
 */
public class RefusedBefore {

    public static final String HEADER = "X-Auth-Refused";

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void refuse(ContainerRequestContext request) {
        if (request.getHeaderString(HEADER) != null) {
            throw new ForbiddenException();
        }
    }
}
