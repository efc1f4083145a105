package fr.maillage.platform.data.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a member of an event's data may be. Its key tells its shape, so that no key for a name, an address or a free
 * text can be declared at all, and its value must have that shape. The checks of table {@code outbox} repeat the keys.
 */
enum Shape {
    IDENTIFIER("id|[a-z][A-Za-z0-9]{0,36}Id", "one identifier: a UUID, or letters and digits with at least one digit"),
    IDENTIFIERS("ids|[a-z][A-Za-z0-9]{0,36}Ids", "at most 100 identifiers"),
    CODE("level|[a-z][A-Za-z0-9]{0,36}(Code|Level)", "one code of a nomenclature, such as SM54, 10 or MSP"),
    CODES("[a-z][A-Za-z0-9]{0,36}Codes", "at most 100 codes of a nomenclature"),
    STATE("state|kind|stage|outcome|[a-z][A-Za-z0-9]{0,36}(State|Kind|Stage|Outcome)", "an enum constant"),
    DATE("from|to|[a-z][A-Za-z0-9]{0,36}(On|From|To|Until)", "a LocalDate"),
    INSTANT("[a-z][A-Za-z0-9]{0,36}At", "an Instant"),
    COUNT("version|[a-z][A-Za-z0-9]{0,36}(Count|Version|Year)", "a whole number"),
    FLAG("(is|has)[A-Z][A-Za-z0-9]{0,36}", "true or false");

    private static final int MOST = 100;
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    // A prefix as in commune:31555 or local:<uuid>; then at least one digit and never five letters in a row.
    private static final Pattern IDENTIFIER_FORM = Pattern.compile("(?:[a-z]{2,12}:)?(?<rest>[A-Za-z0-9._-]{1,60})");
    private static final Pattern FIVE_LETTERS = Pattern.compile("[A-Za-z]{5}");
    private static final Pattern CODE_FORM = Pattern.compile("[A-Z0-9][A-Z0-9._-]{0,31}");

    private final Pattern key;
    private final String expectation;

    Shape(String key, String expectation) {
        this.key = Pattern.compile(key);
        this.expectation = expectation;
    }

    void requireKey(String name) {
        if (!key.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "event key (" + name + ") for " + name() + ", must match " + key.pattern() + ": events are thin");
        }
    }

    /** The value as JSON takes it; refused, without being repeated, when it has another shape. */
    Object checked(String name, Object value) {
        return switch (this) {
            case IDENTIFIER -> identifier(name, value);
            case IDENTIFIERS ->
                many(name, value).stream().map(one -> identifier(name, one)).toList();
            case CODE -> code(name, value);
            case CODES -> many(name, value).stream().map(one -> code(name, one)).toList();
            case STATE -> value instanceof Enum<?> constant ? constant.name() : refused(name);
            case DATE -> value instanceof LocalDate date ? date.toString() : refused(name);
            case INSTANT -> value instanceof Instant instant ? instant.toString() : refused(name);
            case COUNT -> value instanceof Integer || value instanceof Long ? value : refused(name);
            case FLAG -> value instanceof Boolean ? value : refused(name);
        };
    }

    static boolean isIdentifier(String text) {
        var form = IDENTIFIER_FORM.matcher(text);
        if (!form.matches()) {
            return false;
        }
        String rest = form.group("rest");
        return UUID_FORM.matcher(rest).matches()
                || (rest.chars().anyMatch(c -> c >= '0' && c <= '9')
                        && !FIVE_LETTERS.matcher(rest).find());
    }

    private String identifier(String name, Object value) {
        return switch (value) {
            case UUID uuid -> uuid.toString();
            case String text when isIdentifier(text) -> text;
            default -> throw refusal(name);
        };
    }

    private String code(String name, Object value) {
        return value instanceof String text
                        && CODE_FORM.matcher(text).matches()
                        && !FIVE_LETTERS.matcher(text).find()
                ? text
                : (String) refused(name);
    }

    private Collection<?> many(String name, Object value) {
        return value instanceof Collection<?> all && all.size() <= MOST ? all : (Collection<?>) refused(name);
    }

    private Object refused(String name) {
        throw refusal(name);
    }

    // Names the key, never the value: what was refused may be the very name that must not get out.
    private IllegalArgumentException refusal(String name) {
        return new IllegalArgumentException("event value of " + name + " refused, must be " + expectation);
    }
}
