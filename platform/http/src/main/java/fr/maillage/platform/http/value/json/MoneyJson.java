package fr.maillage.platform.http.value.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import fr.maillage.platform.http.value.Money;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads amounts exactly; what would have to be rounded is refused, since only the sender knows what was meant. */
@Singleton
class MoneyJson implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("money").addDeserializer(Money.class, new Reader()));
    }

    /** Read as an ordinary object first: unknown, repeated and mistyped members are refused as everywhere. */
    private record Sent(
            @Nullable BigDecimal amount, @Nullable String currency) {}

    private static final class Reader extends StdDeserializer<Money> {

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            Sent sent = context.readValue(parser, Sent.class);
            if (sent.amount() == null || sent.currency() == null) {
                throw refused(parser, sent);
            }
            try {
                return new Money(sent.amount(), sent.currency());
            } catch (IllegalArgumentException notEuros) {
                throw refused(parser, sent);
            }
        }

        private static InvalidFormatException refused(JsonParser parser, Sent sent) {
            String given = sent.amount() + " " + sent.currency();
            return InvalidFormatException.from(parser, "no amount in euros", given, Money.class);
        }
    }
}
