package fr.maillage.platform.http.refusal;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.value.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a value of a type looks like on the wire, in words. */
final class Expectation {

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            byte.class,
            Byte.class,
            BigInteger.class,
            Year.class);
    private static final Set<Class<?>> DECIMAL =
            Set.of(double.class, Double.class, float.class, Float.class, BigDecimal.class);
    private static final Map<Class<?>, Text> OTHERS = Map.of(
            Money.class,
                    Text.of(
                            "un montant {\"amount\": 12.50, \"currency\": \"EUR\"}, deux décimales au plus",
                            "an amount {\"amount\": 12.50, \"currency\": \"EUR\"}, two decimals at most"),
            String.class, Text.of("un texte", "a text"),
            boolean.class, Text.of("true ou false", "true or false"),
            Boolean.class, Text.of("true ou false", "true or false"),
            UUID.class, Text.of("un UUID", "a UUID"),
            LocalDate.class,
                    Text.of(
                            "une date AAAA-MM-JJ de 1900-01-01 à 2199-12-31",
                            "a date YYYY-MM-DD from 1900-01-01 to 2199-12-31"),
            YearMonth.class, Text.of("un mois AAAA-MM de 1900-01 à 2199-12", "a month YYYY-MM from 1900-01 to 2199-12"),
            Instant.class,
                    Text.of(
                            "un instant ISO 8601 en UTC (2026-01-31T08:00:00Z), de 1900 à 2199",
                            "an ISO 8601 instant in UTC, from 1900 to 2199"),
            OffsetDateTime.class,
                    Text.of("un instant ISO 8601, de 1900 à 2199", "an ISO 8601 instant, from 1900 to 2199"),
            Duration.class, Text.of("une durée ISO 8601 (PT15M)", "an ISO 8601 duration (PT15M)"));

    private Expectation() {}

    static Text of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return Text.of("un nombre entier", "a whole number");
        }
        if (DECIMAL.contains(type)) {
            return Text.of("un nombre", "a number");
        }
        if (type.isEnum()) {
            String values = Arrays.stream(type.getEnumConstants())
                    .map(constant -> Conversion.wireName((Enum<?>) constant))
                    .collect(Collectors.joining(", "));
            return Text.of("une valeur parmi " + values, "one of " + values);
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return Text.of("un tableau", "an array");
        }
        Text other = OTHERS.get(type);
        return other == null ? Text.of("un objet de la forme documentée", "an object of the documented form") : other;
    }
}
