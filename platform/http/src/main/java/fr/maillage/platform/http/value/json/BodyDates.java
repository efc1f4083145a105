package fr.maillage.platform.http.value.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.YearMonthDeserializer;
import fr.maillage.platform.http.value.CalendarSpan;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.ScopedValue.CallableOp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Holds days in the bodies of callers to {@link CalendarSpan}. What was stored or what other services say is read as it is. */
@Singleton
public class BodyDates implements ObjectMapperCustomizer {

    private static final ScopedValue<Boolean> SENT = ScopedValue.newInstance();

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("body-dates")
                .addDeserializer(LocalDate.class, new Bounded<>(LocalDate.class, LocalDateDeserializer.INSTANCE))
                .addDeserializer(YearMonth.class, new Bounded<>(YearMonth.class, YearMonthDeserializer.INSTANCE))
                .addDeserializer(Instant.class, new Bounded<>(Instant.class, InstantDeserializer.INSTANT))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Bounded<>(OffsetDateTime.class, InstantDeserializer.OFFSET_DATE_TIME)));
    }

    /** After the modules of java.time, which would be asked first otherwise: of two, the one registered last counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    /** Reads what a caller sent. */
    public static <T, X extends Throwable> T reading(CallableOp<T, X> body) throws X {
        return ScopedValue.where(SENT, true).call(body);
    }

    private static final class Bounded<T> extends StdDeserializer<T> {

        private final transient JsonDeserializer<T> plain;

        Bounded(Class<T> type, JsonDeserializer<T> plain) {
            super(type);
            this.plain = plain;
        }

        @Override
        public @Nullable T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            T value = plain.deserialize(parser, context);
            if (value != null && SENT.isBound() && !CalendarSpan.holds(value)) {
                throw InvalidFormatException.from(parser, "a day beyond the calendar", value, handledType());
            }
            return value;
        }
    }
}
