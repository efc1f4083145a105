package fr.maillage.local.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.local.console.Failure;
import fr.maillage.local.directory.Json;
import fr.maillage.local.script.ScriptClient.Answer;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills in <code>${name:/pointer}</code> from kept answers, and <code>${day:months}</code> from the day of the call. */
final class Blanks {
    private static final Pattern BLANK = Pattern.compile("\\$\\{([a-z0-9-]+):([^}]+)}");
    private static final String DAY = "day";

    private final Map<String, Answer> kept;
    private final LocalDate today;

    Blanks(Map<String, Answer> kept, LocalDate today) {
        this.kept = kept;
        this.today = today;
    }

    JsonNode fill(JsonNode body) {
        try {
            return Json.MAPPER.readTree(fill(body.toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String fill(String text) {
        return BLANK.matcher(text).replaceAll(blank -> Matcher.quoteReplacement(value(blank.group(1), blank.group(2))));
    }

    private String value(String name, String what) {
        if (name.equals(DAY)) {
            return today.plusMonths(Long.parseLong(what)).toString();
        }
        Answer answer = kept.get(name);
        String value = answer == null ? "" : answer.body().at(what).asText();
        if (value.isEmpty()) {
            throw Failure.of("rien n'a été gardé sous « " + name + " » à " + what);
        }
        return value;
    }
}
