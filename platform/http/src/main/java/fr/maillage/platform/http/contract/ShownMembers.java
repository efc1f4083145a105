package fr.maillage.platform.http.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/** What the code says of the members of the records that a contract shows: always there, maybe null, maybe left out. */
final class ShownMembers {

    enum Presence {
        ALWAYS,
        NULLABLE,
        SOMETIMES
    }

    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

    private final Map<String, ClassInfo> named = new HashMap<>();
    private final Map<String, @Nullable ClassInfo> simple = new HashMap<>();

    ShownMembers(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord()) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                if (schema != null && schema.value("name") != null) {
                    named.put(schema.value("name").asString(), type);
                }
                // Two records of one name are nobody's: the contract tells them apart by a number, the index cannot.
                simple.merge(type.simpleName(), type, (_, _) -> null);
            }
        }
    }

    /** By name of the member; nothing when the schema is of no record known here. */
    Map<String, Presence> of(String schemaName) {
        ClassInfo type = named.getOrDefault(schemaName, simple.get(schemaName));
        Map<String, Presence> members = new LinkedHashMap<>();
        if (type != null) {
            type.recordComponents().forEach(component -> members.put(component.name(), presence(component)));
        }
        return members;
    }

    private static Presence presence(RecordComponentInfo component) {
        AnnotationInstance include = component.annotation(INCLUDE);
        if (include != null && !include.value().asEnum().equals(JsonInclude.Include.ALWAYS.name())) {
            return Presence.SOMETIMES;
        }
        return isNullable(component) ? Presence.NULLABLE : Presence.ALWAYS;
    }

    /** Annotations inside the type, on the items of a list, say nothing of the member itself. */
    private static boolean isNullable(RecordComponentInfo component) {
        return component.type().hasAnnotation(NULLABLE)
                || component.declaredAnnotations().stream()
                        .anyMatch(annotation -> annotation.name().equals(NULLABLE)
                                && annotation.target().kind() == AnnotationTarget.Kind.RECORD_COMPONENT);
    }
}
