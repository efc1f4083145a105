package fr.maillage.platform.http.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final Map<String, List<ClassInfo>> simple = new HashMap<>();

    ShownMembers(IndexView index) {
        Set<DotName> seen = new HashSet<>();
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.isRecord() && seen.add(type.name())) {
                AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
                if (schema != null && schema.value("name") != null) {
                    named.put(schema.value("name").asString(), type);
                }
                simple.computeIfAbsent(type.simpleName(), _ -> new ArrayList<>())
                        .add(type);
            }
        }
    }

    /** By name of the member; nothing when the schema is of no record known here. */
    Map<String, Presence> of(String schemaName, Set<String> memberNames) {
        ClassInfo type = named.getOrDefault(schemaName, alone(schemaName, memberNames));
        Map<String, Presence> members = new LinkedHashMap<>();
        if (type != null) {
            type.recordComponents().forEach(component -> members.put(component.name(), presence(type, component)));
        }
        return members;
    }

    /** Of several records of one name, the one that has all these members. */
    private @Nullable ClassInfo alone(String name, Set<String> memberNames) {
        List<ClassInfo> fitting = simple.getOrDefault(name, List.of()).stream()
                .filter(type -> type.recordComponents().stream()
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .containsAll(memberNames))
                .toList();
        return fitting.size() == 1 ? fitting.getFirst() : null;
    }

    private static Presence presence(ClassInfo type, RecordComponentInfo component) {
        // Jackson's annotation is kept on the field that the component makes.
        AnnotationInstance include = type.field(component.name()).annotation(INCLUDE);
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
