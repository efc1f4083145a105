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
            Access access = access("request.forbidden", operation);
            String traceId = Trace.currentId();
            identities
                    .getDeferredIdentity()
                    .subscribe()
                    .with(
                            identity -> add(Acting.of(Caller.of(identity)), access, traceId),
                            _ -> add(Acting.nobody(), access, traceId));
        } else if (response.getStatus() == 401 && request.getHeaderString(HttpHeaders.AUTHORIZATION) != null) {
            add(Acting.nobody(), access("token.refused", operation), Trace.currentId());
        }
    }

    private static Access access(String name, @Nullable SimpleResourceInfo operation) {
        String method = operation == null
                ? "unknown"
                : operation.getResourceClass().getSimpleName() + "." + operation.getMethodName();
        return new Access(name, "operation", List.of(method), FieldClass.PUBLIC, "");
    }

    private void add(Acting acting, Access access, String traceId) {
        denials.add(new NewEntry(acting, access, AuditResult.DENIED, traceId));
    }
}
