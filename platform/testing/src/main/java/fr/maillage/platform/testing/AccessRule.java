package fr.maillage.platform.testing;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;

/**
 * Every operation names the scope, the role or the fact that anyone may call it, on itself or on its class, not on both:
 * of the two the class's is silently dropped.
 */
final class AccessRule {

    private static final List<String> ANNOTATIONS = List.of(
            "io.quarkus.security.PermissionsAllowed",
            "io.quarkus.security.PermissionsAllowed$List",
            "jakarta.annotation.security.RolesAllowed",
            "jakarta.annotation.security.PermitAll");

    private AccessRule() {}

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean onMethod = ANNOTATIONS.stream().anyMatch(method::isAnnotatedWith);
                boolean onClass = ANNOTATIONS.stream().anyMatch(method.getOwner()::isAnnotatedWith);
                if (!onMethod && !onClass) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " says neither scope nor role nor @PermitAll"));
                }
                if (onMethod && onClass) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " has an access rule that replaces the one of its class"));
                }
            }
        };
    }
}
