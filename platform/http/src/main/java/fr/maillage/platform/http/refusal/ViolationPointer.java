package fr.maillage.platform.http.refusal;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** From a validation path ({@code create.d.familyName}) to what the caller wrote ({@code /familyName}, {@code query:limit}). */
final class ViolationPointer {

    private ViolationPointer() {}

    static String of(ConstraintViolation<?> broken) {
        var nodes = new ArrayList<Path.Node>();
        broken.getPropertyPath().forEach(nodes::add);
        Parameter parameter = parameter(broken.getRootBeanClass(), nodes);
        if (parameter == null) {
            return jsonPointer(nodes.stream()
                    .filter(node -> node.getKind() != ElementKind.METHOD)
                    .toList());
        }
        List<Path.Node> inside = nodes.subList(2, nodes.size());
        return source(parameter, parameter.getName())
                .or(() -> parameter.isAnnotationPresent(BeanParam.class) ? field(parameter, inside) : Optional.empty())
                .orElseGet(() -> jsonPointer(inside));
    }

    private static @Nullable Parameter parameter(Class<?> resource, List<Path.Node> nodes) {
        if (nodes.size() < 2
                || nodes.get(0).getKind() != ElementKind.METHOD
                || nodes.get(1).getKind() != ElementKind.PARAMETER) {
            return null;
        }
        var signature = nodes.get(0).as(Path.MethodNode.class);
        int index = nodes.get(1).as(Path.ParameterNode.class).getParameterIndex();
        try {
            Method method = declared(resource, signature);
            return method.getParameters()[index];
        } catch (NoSuchMethodException proxied) {
            return null;
        }
    }

    // The root bean is a generated subclass when the resource is intercepted; annotations are on the class written.
    private static Method declared(Class<?> resource, Path.MethodNode signature) throws NoSuchMethodException {
        Class<?>[] types = signature.getParameterTypes().toArray(Class<?>[]::new);
        Class<?> type = resource;
        while (type.isSynthetic() || type.getName().endsWith("_Subclass")) {
            type = type.getSuperclass();
        }
        return type.getDeclaredMethod(signature.getName(), types);
    }

    private static Optional<String> field(Parameter bean, List<Path.Node> inside) {
        if (inside.isEmpty()) {
            return Optional.empty();
        }
        String name = inside.getFirst().getName();
        try {
            return source(bean.getType().getDeclaredField(name), name);
        } catch (NoSuchFieldException | NullPointerException notAField) {
            return Optional.empty();
        }
    }

    private static Optional<String> source(AnnotatedElement element, String javaName) {
        return DeclaredParameters.queryName(element, javaName)
                .map(name -> "query:" + name)
                .or(() -> named(element.getAnnotation(PathParam.class), PathParam::value, "path:", javaName))
                .or(() -> named(element.getAnnotation(RestPath.class), RestPath::value, "path:", javaName))
                .or(() -> named(element.getAnnotation(HeaderParam.class), HeaderParam::value, "header:", javaName))
                .or(() -> named(element.getAnnotation(RestHeader.class), RestHeader::value, "header:", javaName))
                .or(() -> named(element.getAnnotation(FormParam.class), FormParam::value, "form:", javaName))
                .or(() -> named(element.getAnnotation(RestForm.class), RestForm::value, "form:", javaName));
    }

    private static <A> Optional<String> named(
            @Nullable A annotation, java.util.function.Function<A, String> value, String prefix, String javaName) {
        return Optional.ofNullable(annotation).map(value).map(name -> prefix + (name.isEmpty() ? javaName : name));
    }

    private static String jsonPointer(List<Path.Node> nodes) {
        var pointer = new StringBuilder();
        for (Path.Node node : nodes) {
            if (node.getKey() != null) {
                pointer.append('/').append(node.getKey());
            } else if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }
}
