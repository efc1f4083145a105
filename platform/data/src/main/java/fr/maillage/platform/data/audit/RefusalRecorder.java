package fr.maillage.platform.data.audit;

import fr.maillage.platform.data.tenant.Acting;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.trace.Trace;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/**
 * Records every 403, and every 401 of a caller who did present a token, whoever refused. The entry names the operation by
 * class and method: a path may carry anything.
 */
@ApplicationScoped
class RefusalRecorder {

    private final CurrentIdentityAssociation identities;
    private final Denials denials;

    RefusalRecorder(CurrentIdentityAssociation identities, Denials denials) {
        this.identities = identities;
        this.denials = denials;
    }

    /** May run on the event loop: waits for nothing. */
    @ServerResponseFilter
    void record(ContainerRequestContext request, ContainerResponseContext response, SimpleResourceInfo operation) {
        if (response.getStatus() == 403) {
            String method = name(operation);
            String traceId = Trace.currentId();
            identities
                    .getDeferredIdentity()
                    .subscribe()
                    .with(
                            identity -> add(Acting.of(Caller.of(identity)), "request.forbidden", method, traceId),
                            _ -> add(Acting.nobody(), "request.forbidden", method, traceId));
        } else if (response.getStatus() == 401 && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            add(Acting.nobody(), "token.refused", name(operation), Trace.currentId());
        }
    }

    private static String name(@Nullable SimpleResourceInfo operation) {
        return operation == null
                ? "unknown"
                : operation.getResourceClass().getSimpleName() + "." + operation.getMethodName();
    }

    /** A refusal belongs to the organization acted for: it is its people who were refused, and its to look into. */
    private void add(Acting acting, String action, String method, String traceId) {
        Access access = new Access(action, "operation", List.of(method), FieldClass.PUBLIC, acting.organization());
        denials.add(new NewEntry(acting, access, AuditResult.DENIED, traceId));
    }
}
