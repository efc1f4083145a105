package fr.maillage.registry.finess.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.maillage.registry.finess.domain.FinessPlusLines;
import fr.maillage.registry.finess.domain.FinessPlusSite;
import fr.maillage.registry.finess.domain.FinessStockFormat;
import fr.maillage.registry.imports.domain.ImportFormat;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.sourcefile.domain.Refusal;
import fr.maillage.registry.sourcefile.domain.Refusal.Reason;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import fr.maillage.registry.sourcefile.domain.SourceEncoding;
import fr.maillage.registry.sourcefile.domain.SourceLines;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads FINESS+ « Structures »: JSON, streamed, one legal entity with its establishments in memory at a time. Everything
 * in it is coded and no code has a label.
 */
final class FinessPlusFormat implements ImportFormat {

    static final String KIND = "finess-plus";
    private static final String MAIN_ADDRESS = "03";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DATE_LENGTH = 10;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public SourceEncoding encoding() {
        return SourceEncoding.UTF_8;
    }

    @Override
    public boolean json() {
        return true;
    }

    @Override
    public boolean recognises(String start) {
        return start.stripLeading().startsWith("{")
                && (start.contains("\"gcc\"") || start.contains("\"pmej\"") || start.contains("\"schemaVersion\""));
    }

    @Override
    public List<String> templateColumns() {
        return List.of();
    }

    @Override
    public void read(SourceLines lines, RowSink sink) throws IOException {
        FinessPlusLines rows = new FinessPlusLines(sink);
        try (JsonParser parser = JSON.createParser(lines.bytes())) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            if (parser.nextToken() != JsonToken.START_OBJECT || !document(parser, rows, sink)) {
                throw new Refusal(
                        Reason.WRONG_KIND,
                        0,
                        "Aucune entité juridique (pmej) dans le fichier.",
                        "No legal entity (pmej) in the file.");
            }
        } catch (JsonEOFException e) {
            throw new Refusal(
                    Reason.TRUNCATED,
                    0,
                    "Le fichier JSON s'arrête avant sa fin : téléchargez-le de nouveau.",
                    "The JSON file stops before its end: download it again.");
        } catch (StreamReadException e) {
            throw new Refusal(
                    Reason.NOT_JSON,
                    e.getLocation().getLineNr(),
                    "Ce n'est pas du JSON lisible.",
                    "This is not readable JSON.");
        }
        rows.end();
        sink.fact(FinessStockFormat.HAS_LOCATIONS);
    }

    private static boolean document(JsonParser parser, FinessPlusLines rows, RowSink sink) throws IOException {
        boolean any = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("generatedAt") && value == JsonToken.VALUE_STRING) {
                String at = parser.getText();
                SourceDate.parse(at.substring(0, Math.min(DATE_LENGTH, at.length())))
                        .ifPresent(sink::vintage);
            } else if (name.equals("pmej") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entity(JSON.readTree(parser), rows);
                    any = true;
                }
            } else {
                parser.skipChildren();
            }
        }
        return any;
    }

    private static void entity(JsonNode entity, FinessPlusLines rows) {
        Map<String, String> general = scalars(entity.path("informationsGeneralesPMEJ"));
        for (JsonNode site : entity.path("ege")) {
            Map<String, String> members = scalars(site);
            members.putAll(scalars(site.path("informationsGeneralesEGE")));
            rows.add(new FinessPlusSite(members, general, address(site.path("adresse")), phone(site.path("contact"))));
        }
    }

    /** The main one, else the first. */
    private static Map<String, String> address(JsonNode addresses) {
        JsonNode chosen = addresses.path(0);
        for (JsonNode address : addresses) {
            if (address.path("usageAdresse").asText().strip().equals(MAIN_ADDRESS)) {
                chosen = address;
                break;
            }
        }
        Map<String, String> members = scalars(chosen);
        members.putAll(scalars(chosen.path("coordonneesGeographique")));
        return members;
    }

    private static String phone(JsonNode contacts) {
        for (JsonNode contact : contacts) {
            String phone = contact.path("telecom").path("telephone").asText("").strip();
            if (!phone.isEmpty()) {
                return phone;
            }
        }
        return "";
    }

    private static Map<String, String> scalars(JsonNode node) {
        Map<String, String> members = new HashMap<>();
        node.properties().forEach(member -> {
            if (member.getValue().isValueNode() && !member.getValue().isNull()) {
                members.put(member.getKey(), member.getValue().asText().strip());
            }
        });
        return members;
    }
}
