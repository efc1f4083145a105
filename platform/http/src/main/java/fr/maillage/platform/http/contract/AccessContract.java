package fr.maillage.platform.http.contract;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the contract what each operation asks of a token: its scopes as the security requirement, and in
 * {@code x-roles} the realm roles of which one is needed. The gateway refuses and filters by these; the annotations that
 * they are read from decide in the service.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class AccessContract implements OASFilter {

    public static final String ROLES = "x-roles";

    private static final String SCHEME = "SecurityScheme";
    private static final String ROLE = "role:";
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName REPEATED = DotName.createSimple(PermissionsAllowed.List.class);
    private static final DotName PUBLIC = DotName.createSimple(PermitAll.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public AccessContract(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            var id = operation.value("operationId");
            if (id != null && operation.target().kind() == AnnotationTarget.Kind.METHOD) {
                methods.put(id.asString(), operation.target().asMethod());
            }
        }
    }

    @Override
    public Operation filterOperation(Operation operation) {
        MethodInfo method = methods.get(operation.getOperationId());
        if (method == null) {
            return operation;
        }
        if (method.hasDeclaredAnnotation(PUBLIC)) {
            operation.setSecurity(List.of());
            return operation;
        }
        List<List<String>> needed = needed(method);
        if (!needed.isEmpty()) {
            describe(operation, needed, method);
        }
        return operation;
    }

    /** Every line must hold; one of a line is enough. */
    private static List<List<String>> needed(MethodInfo method) {
        List<List<String>> own = of(method.declaredAnnotation(PERMISSIONS), method.declaredAnnotation(REPEATED));
        return own.isEmpty()
                ? of(
                        method.declaringClass().declaredAnnotation(PERMISSIONS),
                        method.declaringClass().declaredAnnotation(REPEATED))
                : own;
    }

    private static List<List<String>> of(@Nullable AnnotationInstance single, @Nullable AnnotationInstance repeated) {
        List<AnnotationInstance> all = new ArrayList<>();
        if (single != null) {
            all.add(single);
        }
        if (repeated != null) {
            all.addAll(Arrays.asList(repeated.value().asNestedArray()));
        }
        List<List<String>> needed = new ArrayList<>();
        for (AnnotationInstance annotation : all) {
            List<String> permissions = List.of(annotation.value().asStringArray());
            var inclusive = annotation.value("inclusive");
            if (inclusive != null && inclusive.asBoolean()) {
                permissions.forEach(each -> needed.add(List.of(each)));
            } else {
                needed.add(permissions);
            }
        }
        return needed;
    }

    private static void describe(Operation operation, List<List<String>> needed, MethodInfo method) {
        List<String> scopes = new ArrayList<>();
        List<String> roles = List.of();
        for (List<String> either : needed) {
            boolean ofRoles = either.stream().allMatch(one -> one.startsWith(ROLE));
            if (ofRoles && roles.isEmpty()) {
                roles = either;
            } else if (!ofRoles && either.size() == 1) {
                scopes.add(either.getFirst());
            } else {
                throw new IllegalStateException(method.declaringClass().name() + "." + method.name() + " asks for "
                        + needed + ", must be scopes one by one and roles in one annotation");
            }
        }
        operation.setSecurity(
                List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.copyOf(new TreeSet<>(scopes)))));
        if (!roles.isEmpty()) {
            operation.addExtension(
                    ROLES,
                    roles.stream()
                            .map(role -> role.substring(ROLE.length()))
                            .sorted()
                            .toList());
        }
    }
}
