package fr.maillage.platform.data.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of event and all that its data may hold: declared once, as a constant of the feature that publishes it.
 *
 * <pre>{@code
 * static final EventType CLOSED = EventType.of("fr.maillage.registry.structure.closed.v1")
 *         .code("communeCode").state("state").date("closedOn");
 * }</pre>
 *
 * A type that ends in {@code .deleted} or {@code .ended} is a tombstone and has no data.
 */
public final class EventType {

    private static final Pattern NAME =
            Pattern.compile("fr\\.maillage\\.([a-z]+)\\.[a-z][a-z-]*\\.([a-z][a-z-]*)\\.v[1-9][0-9]*");

    private final String name;
    private final String service;
    private final boolean tombstone;
    private final Map<String, Shape> members;

    private EventType(String name, String service, boolean tombstone, Map<String, Shape> members) {
        this.name = name;
        this.service = service;
        this.tombstone = tombstone;
        this.members = Collections.unmodifiableMap(members);
    }

    public static EventType of(String name) {
        Matcher form = NAME.matcher(name);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "event type (" + name + "), must be fr.maillage.<service>.<thing>.<past-verb>.v<n>");
        }
        String verb = form.group(2);
        boolean tombstone = verb.equals("deleted") || verb.equals("ended");
        return new EventType(name, form.group(1), tombstone, Map.of());
    }

    /** A UUID or an official number; the key ends in {@code Id}. */
    public EventType identifier(String key) {
        return with(key, Shape.IDENTIFIER);
    }

    /** At most 100 of them; the key ends in {@code Ids}. */
    public EventType identifiers(String key) {
        return with(key, Shape.IDENTIFIERS);
    }

    /** A code of a nomenclature; the key ends in {@code Code} or {@code Level}. */
    public EventType code(String key) {
        return with(key, Shape.CODE);
    }

    /** At most 100 of them; the key ends in {@code Codes}. */
    public EventType codes(String key) {
        return with(key, Shape.CODES);
    }

    /** A constant of one of our enums; the key ends in {@code State}, {@code Kind}, {@code Stage} or {@code Outcome}. */
    public EventType state(String key) {
        return with(key, Shape.STATE);
    }

    /** A legal day; the key ends in {@code On}, {@code From}, {@code To} or {@code Until}. */
    public EventType date(String key) {
        return with(key, Shape.DATE);
    }

    /** An instant; the key ends in {@code At}. */
    public EventType instant(String key) {
        return with(key, Shape.INSTANT);
    }

    /** A whole number; the key ends in {@code Count}, {@code Version} or {@code Year}. */
    public EventType count(String key) {
        return with(key, Shape.COUNT);
    }

    /** True or false; the key begins with {@code is} or {@code has}. */
    public EventType flag(String key) {
        return with(key, Shape.FLAG);
    }

    public String name() {
        return name;
    }

    /** Whether it tells that something is gone. */
    public boolean tombstone() {
        return tombstone;
    }

    String service() {
        return service;
    }

    Object checked(String key, Object value) {
        Shape shape = members.get(key);
        if (shape == null) {
            throw new IllegalArgumentException(
                    "event key (" + key + ") of " + name + ", must be one of " + members.keySet());
        }
        return shape.checked(key, value);
    }

    private EventType with(String key, Shape shape) {
        if (tombstone) {
            throw new IllegalArgumentException("event key (" + key + ") of " + name + ": a tombstone has no data");
        }
        shape.requireKey(key);
        var more = new TreeMap<>(members);
        if (more.put(key, shape) != null) {
            throw new IllegalArgumentException("event key (" + key + ") of " + name + " is declared twice");
        }
        return new EventType(name, service, false, more);
    }

    @Override
    public String toString() {
        return name;
    }
}
