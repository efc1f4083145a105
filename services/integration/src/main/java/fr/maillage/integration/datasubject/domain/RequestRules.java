package fr.maillage.integration.datasubject.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a request must be, whoever enters it. Values that name a person are not repeated. */
public final class RequestRules {

    private static final Pattern PROFESSIONAL =
            Pattern.compile("[0-9]{11}|adeli:[0-9][0-9AB][0-9A-Z]{7}|local:[0-9a-f-]{36}");
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,130}\\.[^@\\s.]{2,24}");
    private static final int OLDEST_YEARS = 10;

    private RequestRules() {}

    /** What is wrong, in both languages, with the article that says so when one does. */
    public record Breach(String pointer, String code, String fr, String en, String source) {}

    public static List<Breach> ofNew(Person person, LocalDate receivedOn, LocalDate today) {
        List<Breach> breaches = new ArrayList<>();
        if (!pattern(person.kind()).matcher(person.key()).matches()) {
            breaches.add(key(person));
        }
        if (receivedOn.isAfter(today) || receivedOn.isBefore(today.minusYears(OLDEST_YEARS))) {
            breaches.add(new Breach(
                    "/receivedOn",
                    "not-a-day-of-receipt",
                    "Reçue le %s : attendu un jour entre le %s et le %s."
                            .formatted(receivedOn, today.minusYears(OLDEST_YEARS), today),
                    "Received on %s: a day from %s to %s is expected."
                            .formatted(receivedOn, today.minusYears(OLDEST_YEARS), today),
                    "RGPD art. 12(3)"));
        }
        return breaches;
    }

    private static Pattern pattern(SubjectKind kind) {
        return switch (kind) {
            case PROFESSIONAL -> PROFESSIONAL;
            case ACCOUNT -> ACCOUNT;
            case RESIDENT -> EMAIL;
        };
    }

    private static Breach key(Person person) {
        int length = person.key().length();
        return switch (person.kind()) {
            case PROFESSIONAL ->
                new Breach(
                        "/subject/key",
                        "malformed-key",
                        "Identifiant de %d caractères : attendu un numéro RPPS, adeli:… ou local:….".formatted(length),
                        "Identifier of %d characters: an RPPS number, adeli:… or local:… is expected."
                                .formatted(length),
                        "RGPD art. 12(6)");
            case ACCOUNT ->
                new Breach(
                        "/subject/key",
                        "malformed-key",
                        "Identifiant de %d caractères : attendu celui du compte (`sub`).".formatted(length),
                        "Identifier of %d characters: that of the account (`sub`) is expected.".formatted(length),
                        "RGPD art. 12(6)");
            case RESIDENT ->
                new Breach(
                        "/subject/key",
                        "malformed-key",
                        "Identifiant de %d caractères : attendue une adresse électronique.".formatted(length),
                        "Identifier of %d characters: an e-mail address is expected.".formatted(length),
                        "RGPD art. 12(6)");
        };
    }

    /** The two further months are decided within the first, once. */
    public static List<Breach> ofExtension(SubjectRequest request, LocalDate today) {
        if (request.extended() || request.state().over() || today.isAfter(request.dueOn())) {
            return List.of(new Breach(
                    "",
                    "extension-too-late",
                    "Prolongation au %s d'une demande %s due le %s : une seule, avant ce jour, tant qu'elle est ouverte."
                            .formatted(today, request.extended() ? "déjà prolongée," : "", request.dueOn()),
                    "Extension on %s of a request %s due on %s: one, until that day, while it is open."
                            .formatted(today, request.extended() ? "extended already," : "", request.dueOn()),
                    "RGPD art. 12(3)"));
        }
        return List.of();
    }

    public static List<Breach> ofIdentity(Identity identity, SubjectRequest request, LocalDate today) {
        if (identity.on().isAfter(today)
                || identity.on().isBefore(request.receivedOn().minusMonths(1))) {
            return List.of(new Breach(
                    "/on",
                    "not-a-day-of-check",
                    "Identité vérifiée le %s : attendu un jour entre le %s et le %s."
                            .formatted(identity.on(), request.receivedOn().minusMonths(1), today),
                    "Identity checked on %s: a day from %s to %s is expected."
                            .formatted(identity.on(), request.receivedOn().minusMonths(1), today),
                    "RGPD art. 12(6)"));
        }
        return List.of();
    }
}
