package fr.maillage.platform.http.refusal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers.BigDecimalDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads only the JSON that was meant: no guessing between types, no second value, no text a database cannot keep, no number
 * of a size that nobody means.
 */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    private static final int DEPTH = 64;
    private static final int NUMBER_LENGTH = 100;
    private static final int LARGEST_EXPONENT = 100;

    @Override
    @SuppressWarnings("deprecation") // the builder that replaces it does not reach a mapper made by Quarkus
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEPTH)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        mapper.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        mapper.registerModule(new SimpleModule("storable-text").addDeserializer(String.class, new StorableText()));
        mapper.registerModule(new SimpleModule("plain-decimals").addDeserializer(BigDecimal.class, new PlainDecimal()));
    }

    /** PostgreSQL has no NUL in text, and half a surrogate pair is no character. */
    private static final class StorableText extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = super.deserialize(parser, context);
            if (text != null && !isStorable(text)) {
                throw InvalidFormatException.from(parser, "text with NUL or a lone surrogate", "?", String.class);
            }
            return text;
        }
    }

    /**
     * Ten characters are enough for a number of two thousand million digits: it passes by the counts of digits, which are
     * computed in 32 bits, and is written out by whoever rounds or prints it.
     */
    private static final class PlainDecimal extends StdScalarDeserializer<BigDecimal> {

        PlainDecimal() {
            super(BigDecimal.class);
        }

        @Override
        public @Nullable BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            BigDecimal value = BigDecimalDeserializer.instance.deserialize(parser, context);
            if (value != null && Math.abs((long) value.scale()) > LARGEST_EXPONENT) {
                throw InvalidFormatException.from(
                        parser,
                        "number with an exponent beyond " + LARGEST_EXPONENT,
                        value.toString(),
                        BigDecimal.class);
            }
            return value;
        }

        @Override
        public LogicalType logicalType() {
            return BigDecimalDeserializer.instance.logicalType();
        }
    }

    static boolean isStorable(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
