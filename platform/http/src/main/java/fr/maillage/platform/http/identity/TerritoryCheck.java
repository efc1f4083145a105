package fr.maillage.platform.http.identity;

import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses clients that are held to territories wherever an operation does not say that it holds them to these. */
class TerritoryCheck {

    private final Caller caller;

    TerritoryCheck(Caller caller) {
        this.caller = caller;
    }

    @ServerRequestFilter
    void check(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null || says(method)) {
            return;
        }
        List<String> allowed = caller.territories();
        if (!allowed.isEmpty()) {
            throw TerritoryRefusals.notApplied(allowed);
        }
    }

    static boolean says(@Nullable Method method) {
        return method != null
                && (method.isAnnotationPresent(WithinTerritories.class)
                        || method.getDeclaringClass().isAnnotationPresent(WithinTerritories.class));
    }
}
