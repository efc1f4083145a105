package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.value.CalendarSpan;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a text converts to the type of a parameter, more strictly than JAX-RS: booleans and numbers are checked. */
final class Conversion {

    private static final Map<Class<?>, Predicate<String>> SIMPLE = Map.ofEntries(
            Map.entry(String.class, any -> true),
            Map.entry(boolean.class, Conversion::isBoolean),
            Map.entry(Boolean.class, Conversion::isBoolean),
            Map.entry(int.class, text -> parses(() -> Integer.parseInt(text))),
            Map.entry(Integer.class, text -> parses(() -> Integer.parseInt(text))),
            Map.entry(long.class, text -> parses(() -> Long.parseLong(text))),
            Map.entry(Long.class, text -> parses(() -> Long.parseLong(text))),
            Map.entry(double.class, Conversion::isFinite),
            Map.entry(Double.class, Conversion::isFinite));

    private Conversion() {}

    static boolean accepts(Class<?> type, String text) {
        Predicate<String> simple = SIMPLE.get(type);
        return simple == null ? viaFactory(type, text) : simple.test(text);
    }

    /** How a constant is written in requests: the first of the usual spellings its type reads back. */
    static String wireName(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT);
        return List.of(lower, lower.replace('_', '-'), constant.name()).stream()
                .filter(spelling -> accepts(constant.getDeclaringClass(), spelling))
                .findFirst()
                .orElse(constant.name());
    }

    // The rule of JAX-RS: fromString before valueOf for enums; parse is that of java.time.
    private static boolean viaFactory(Class<?> type, String text) {
        Method factory = factory(type);
        if (factory == null) {
            return true;
        }
        try {
            Object value = factory.invoke(null, text);
            return value != null && CalendarSpan.holds(value);
        } catch (InvocationTargetException refused) {
            return false;
        } catch (IllegalAccessException unreachable) {
            return true;
        }
    }

    private static @Nullable Method factory(Class<?> type) {
        return Stream.of("fromString", "valueOf", "parse")
                .flatMap(name -> Arrays.stream(type.getMethods()).filter(method -> isFactory(method, name)))
                .findFirst()
                .orElse(null);
    }

    private static boolean isFactory(Method method, String name) {
        return method.getName().equals(name)
                && Modifier.isStatic(method.getModifiers())
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0].isAssignableFrom(String.class)
                && method.getDeclaringClass().isAssignableFrom(method.getReturnType());
    }

    private static boolean isBoolean(String text) {
        return text.equals("true") || text.equals("false");
    }

    private static boolean isFinite(String text) {
        return parses(() -> {
            if (!Double.isFinite(Double.parseDouble(text))) {
                throw new NumberFormatException(text);
            }
        });
    }

    private static boolean parses(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (NumberFormatException refused) {
            return false;
        }
    }
}
