package fr.maillage.platform.http.trace;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Tells spans which operation of a resource a request has reached, by its template. */
class ReachedOperation {

    private static final Pattern EXPRESSION = Pattern.compile("\\{\\s*([^}:\\s]+)\\s*:(?:[^{}]|\\{[^}]*})*}");

    private final ConcurrentMap<Method, String> templates = new ConcurrentHashMap<>();
    private final Spans spans;

    ReachedOperation(Spans spans) {
        this.spans = spans;
    }

    @ServerRequestFilter
    void tell(ResourceInfo resource, RoutingContext context) {
        if (spans.isTold()) {
            Method method = resource.getResourceMethod();
            if (method != null) {
                spans.reached(context, templates.computeIfAbsent(method, ReachedOperation::template));
            }
        }
    }

    static String template(Method method) {
        String joined =
                part(method.getDeclaringClass().getAnnotation(Path.class)) + part(method.getAnnotation(Path.class));
        return joined.isEmpty() ? "/" : EXPRESSION.matcher(joined).replaceAll("{$1}");
    }

    private static String part(@Nullable Path path) {
        String bare = path == null ? "" : path.value().replaceAll("^/+|/+$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
