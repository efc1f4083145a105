package fr.maillage.registry.geography;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import fr.maillage.registry.geography.domain.Fault;
import fr.maillage.registry.geography.domain.FeatureReader;
import fr.maillage.registry.geography.domain.RawShape;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * GeoJSON feature collections, and plain lists of objects, by Jackson's token stream: one feature in memory at a time,
 * nesting, texts and points of a feature capped. A shape that cannot be read spoils its own feature alone.
 */
public final class GeoJson implements FeatureReader {

    private static final int MOST_TEXT = 20_000;
    private static final int MOST_NESTED = 50;
    private static final int MOST_PROPERTIES = 200;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_TEXT)
                    .maxNameLength(1_000)
                    .maxNestingDepth(MOST_NESTED)
                    .maxNumberLength(100)
                    .build())
            .build();

    @Override
    public void read(InputStream in, Consumer<Feature> each) throws IOException {
        try (JsonParser parser = JSON.createParser(in)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                collection(parser, each);
            } else if (first == JsonToken.START_ARRAY) {
                list(parser, each);
            } else {
                throw notAList();
            }
        } catch (JsonEOFException e) {
            throw new Refusal(
                    Reason.TRUNCATED,
                    0,
                    "Le fichier JSON s'arrête avant sa fin : téléchargez-le de nouveau.",
                    "The JSON file stops before its end: download it again.");
        } catch (StreamConstraintsException | JsonParseException | CharConversionException e) {
            throw notJson(e);
        }
    }

    /**
     * A geometry out of its tokens, or why it cannot be read.
     *
     * @param parser before the first token
     */
    public static Shape geometry(JsonParser parser) throws IOException {
        ShapeTokens tokens = new ShapeTokens();
        parser.nextToken();
        tokens.geometry(parser);
        RawShape shape = tokens.shape();
        return new Shape(shape == null ? new RawShape(List.of()) : shape, tokens.fault());
    }

    /** What was read; without polygons when there is a fault, or nothing to read. */
    public record Shape(RawShape shape, @Nullable Fault fault) {}

    private static void collection(JsonParser parser, Consumer<Feature> each) throws IOException {
        boolean found = false;
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("features") && value == JsonToken.START_ARRAY) {
                found = true;
                list(parser, each);
            } else {
                parser.skipChildren();
            }
        }
        if (!found) {
            throw notAList();
        }
    }

    private static void list(JsonParser parser, Consumer<Feature> each) throws IOException {
        long number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            number++;
            if (parser.currentToken() == JsonToken.START_OBJECT) {
                each.accept(feature(parser, number));
            } else {
                parser.skipChildren();
                each.accept(new Feature(number, Map.of(), null, null));
            }
        }
    }

    /** Members of the feature itself count as properties too: a plain list has no others. */
    private static Feature feature(JsonParser parser, long number) throws IOException {
        Map<String, String> properties = new HashMap<>();
        ShapeTokens shape = new ShapeTokens();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "geometry" -> shape.geometry(parser);
                case "properties" -> {
                    if (value == JsonToken.START_OBJECT) {
                        properties(parser, properties);
                    }
                }
                default -> scalar(parser, name, value, properties);
            }
        }
        return new Feature(number, properties, shape.shape(), shape.fault());
    }

    private static void properties(JsonParser parser, Map<String, String> properties) throws IOException {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            scalar(parser, name, parser.nextToken(), properties);
        }
    }

    /** A list of texts is read as one text, separated by commas: communes of a QPV come that way too. */
    private static void scalar(
            JsonParser parser, String name, @Nullable JsonToken value, Map<String, String> properties)
            throws IOException {
        if (value == JsonToken.START_ARRAY) {
            StringBuilder all = new StringBuilder();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (parser.currentToken().isScalarValue() && all.length() < MOST_TEXT) {
                    all.append(all.isEmpty() ? "" : ",").append(parser.getText());
                } else {
                    parser.skipChildren();
                }
            }
            put(name, all.toString(), properties);
        } else if (value != null && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            put(name, parser.getText(), properties);
        } else {
            parser.skipChildren();
        }
    }

    private static void put(String name, String text, Map<String, String> properties) {
        if (properties.size() < MOST_PROPERTIES) {
            properties.put(name, text);
        }
    }

    private static Refusal notAList() {
        return new Refusal(
                Reason.NOT_JSON,
                0,
                "Le fichier n'est ni un FeatureCollection GeoJSON, ni une liste d'objets JSON.",
                "The file is neither a GeoJSON FeatureCollection nor a JSON list of objects.");
    }

    private static Refusal notJson(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("UTF-8")) {
            return new Refusal(
                    Reason.WRONG_ENCODING, 0, "Le fichier JSON n'est pas en UTF-8.", "The JSON file is not in UTF-8.");
        }
        long line = e instanceof JsonParseException parse && parse.getLocation() != null
                ? Math.max(0, parse.getLocation().getLineNr())
                : 0;
        return new Refusal(
                Reason.NOT_JSON,
                line,
                "Le fichier n'est pas du JSON lisible (ligne %d).".formatted(line),
                "The file is not readable JSON (line %d).".formatted(line));
    }
}
