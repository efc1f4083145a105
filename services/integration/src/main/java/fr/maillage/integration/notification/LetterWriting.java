package fr.maillage.integration.notification;

import fr.maillage.integration.notification.domain.Letter;
import fr.maillage.integration.notification.domain.Notification;
import fr.maillage.integration.notification.domain.NotificationKind.Told;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what is due to one person as one letter, by the templates {@code mail/news.<language>.txt}. */
@ApplicationScoped
class LetterWriting {

    private static final Map<String, DateTimeFormatter> DATES = Map.of(
            "fr", DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH),
            "en", DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH));

    private final Template french;
    private final Template english;

    LetterWriting() {
        Engine engine =
                Engine.builder().addDefaults().removeStandaloneLines(true).build();
        this.french = engine.parse(text("fr"));
        this.english = engine.parse(text("en"));
    }

    /** Whom it goes to. */
    record Reader(String address, String language, String organization, ZoneId zone) {}

    Letter write(Reader reader, List<Notification> news) {
        Template template = reader.language().equals("en") ? english : french;
        String text = template.data("organization", reader.organization())
                .data("lines", news.stream().map(one -> line(reader, one)).toList())
                .render();
        return new Letter(news.getFirst().id().toString(), reader.address(), subject(reader, news), text);
    }

    private static String subject(Reader reader, List<Notification> news) {
        boolean english = reader.language().equals("en");
        int count = news.size();
        if (count > 1) {
            return english ? "Maillage: " + count + " pieces of news" : "Maillage : " + count + " nouveautés";
        }
        Told told = told(news.getFirst());
        return english ? "Maillage: " + told.en() : "Maillage : " + told.fr();
    }

    private static Map<String, String> line(Reader reader, Notification one) {
        Told told = told(one);
        DateTimeFormatter dates = DATES.getOrDefault(reader.language(), DateTimeFormatter.ISO_LOCAL_DATE_TIME);
        return Map.of(
                "when", dates.format(one.happenedAt().atZone(reader.zone())),
                "what", reader.language().equals("en") ? told.en() : told.fr(),
                "object", one.object());
    }

    private static Told told(Notification one) {
        return one.kind().told(one.eventType());
    }

    private static String text(String language) {
        String name = "/mail/news." + language + ".txt";
        try (InputStream file = LetterWriting.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("template " + name + " is missing, must be part of this program");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
