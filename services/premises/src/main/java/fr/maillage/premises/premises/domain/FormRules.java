package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the form of premises and units demands beyond types: lengths, patterns, ranges. At most fifty findings. */
public final class FormRules {

    private static final int MOST_FINDINGS = 50;
    private static final int MOST_TEXTS = 20;
    private static final Form COMMUNE = new Form(
            "[0-9][0-9AB][0-9]{3}",
            "un code commune de cinq caractères, 31555", "a commune code of five characters, 31555");
    private static final Form POSTCODE =
            new Form("[0-9]{5}", "un code postal de cinq chiffres, 31000", "a postcode of five digits, 31000");
    private static final Form NUMBER = new Form(
            "[0-9A-Za-z_-]{1,40}",
            "un identifiant de 1 à 40 lettres, chiffres ou tirets",
            "an id of 1 to 40 letters, digits or dashes");
    private static final Form PROFESSION =
            new Form("[0-9]{2}", "un code profession de deux chiffres, 10", "a profession code of two digits, 10");
    private static final Form ORGANIZATION = new Form(
            "[a-z0-9-]{2,60}",
            "un identifiant d'organisation de 2 à 60 minuscules, chiffres ou tirets",
            "an organization id of 2 to 60 small letters, digits or dashes");

    /** A shape, in words for those who have to write it. */
    private record Form(Pattern pattern, String fr, String en) {
        Form(String pattern, String fr, String en) {
            this(Pattern.compile(pattern), fr, en);
        }
    }

    private final List<Finding> found = new ArrayList<>();

    private FormRules() {}

    public static List<Finding> of(PremisesContent content) {
        FormRules rules = new FormRules();
        rules.name("/name", content.searchName(), content.name());
        rules.address(content.address());
        rules.point(content.location());
        rules.accessibility(content.accessibility());
        rules.texts("/surroundings/transportStops", content.surroundings().transportStops(), 120);
        rules.professions("/profile/acceptedProfessions", content.profile().acceptedProfessions());
        rules.days(content.availability());
        rules.range("/layout/waitingRooms", content.layout().waitingRooms(), 0, 50);
        rules.matching("/owner/organization", content.owner().organization(), ORGANIZATION);
        return rules.result();
    }

    public static List<Finding> of(UnitContent content) {
        FormRules rules = new FormRules();
        rules.name("/name", content.searchName(), content.name());
        rules.range("/floor", content.floor(), -5, 60);
        rules.professions("/acceptedProfessions", content.acceptedProfessions());
        rules.days(content.availability());
        return rules.result();
    }

    private List<Finding> result() {
        return found.stream().limit(MOST_FINDINGS).toList();
    }

    private void name(String pointer, String folded, String name) {
        if (folded.isEmpty()) {
            refuse(
                    pointer,
                    "nothing-to-search",
                    "Nom « %s » : attendu au moins une lettre latine ou un chiffre.".formatted(name),
                    "Name \"%s\": at least one Latin letter or digit is expected.".formatted(name));
        }
    }

    private void address(Address address) {
        length("/address/line", address.line(), 200);
        matching("/address/postcode", address.postcode(), POSTCODE);
        matching("/address/communeCode", address.communeCode(), COMMUNE);
        matching("/address/addressId", address.addressId(), NUMBER);
        matching("/address/buildingId", address.buildingId(), NUMBER);
        texts("/address/parcelIds", address.parcelIds(), 20);
        for (int i = 0; i < address.parcelIds().size(); i++) {
            matching("/address/parcelIds/" + i, address.parcelIds().get(i), NUMBER);
        }
    }

    private void point(@Nullable Point point) {
        if (point != null && !(Math.abs(point.lat()) <= 90 && Math.abs(point.lon()) <= 180)) {
            refuse(
                    "/location",
                    "out-of-range",
                    "Point (%s, %s) : attendu une latitude de -90 à 90 et une longitude de -180 à 180."
                            .formatted(point.lat(), point.lon()),
                    "Point (%s, %s): a latitude of -90 to 90 and a longitude of -180 to 180 are expected."
                            .formatted(point.lat(), point.lon()));
        }
    }

    private void accessibility(Accessibility accessibility) {
        range("/accessibility/erpCategory", accessibility.erpCategory(), 1, 5);
        range("/accessibility/shoppingCentreCategory", accessibility.shoppingCentreCategory(), 1, 5);
        length("/accessibility/erpType", accessibility.erpType(), 5);
        length("/accessibility/derogationGround", accessibility.derogationGround(), 60);
        length("/accessibility/derogationAct", accessibility.derogationAct(), 200);
        if (accessibility.measures().size() > 50) {
            refuse(
                    "/accessibility/measures",
                    "too-many",
                    "%d mesures ; au plus 50."
                            .formatted(accessibility.measures().size()),
                    "%d measures; at most 50."
                            .formatted(accessibility.measures().size()));
        }
    }

    private void days(Availability availability) {
        var from = availability.from();
        var to = availability.to();
        if (from != null && to != null && to.isBefore(from)) {
            refuse(
                    "/availability/to",
                    "end-before-start",
                    "Fin %s avant le début %s.".formatted(to, from),
                    "End %s before the start %s.".formatted(to, from));
        }
    }

    private void professions(String pointer, List<String> professions) {
        texts(pointer, professions, 2);
        for (int i = 0; i < professions.size(); i++) {
            matching(pointer + "/" + i, professions.get(i), PROFESSION);
        }
    }

    private void texts(String pointer, List<String> texts, int longest) {
        if (texts.size() > MOST_TEXTS) {
            refuse(
                    pointer,
                    "too-many",
                    "%d éléments ; au plus %d.".formatted(texts.size(), MOST_TEXTS),
                    "%d elements; at most %d.".formatted(texts.size(), MOST_TEXTS));
        }
        for (int i = 0; i < Math.min(texts.size(), MOST_TEXTS); i++) {
            length(pointer + "/" + i, texts.get(i), longest);
        }
    }

    private void length(String pointer, @Nullable String text, int longest) {
        if (text != null && (text.isBlank() || text.length() > longest)) {
            refuse(
                    pointer,
                    "length",
                    "%d caractères ; attendu 1 à %d.".formatted(text.strip().length(), longest),
                    "%d characters; 1 to %d are expected."
                            .formatted(text.strip().length(), longest));
        }
    }

    private void range(String pointer, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            refuse(
                    pointer,
                    "out-of-range",
                    "Valeur %d ; attendu %d à %d.".formatted(value, least, most),
                    "Value %d; %d to %d is expected.".formatted(value, least, most));
        }
    }

    private void matching(String pointer, @Nullable String text, Form form) {
        if (text != null && !form.pattern().matcher(text).matches()) {
            String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
            refuse(
                    pointer,
                    "malformed",
                    "Valeur « %s » ; attendu %s.".formatted(shown, form.fr()),
                    "Value \"%s\"; %s is expected.".formatted(shown, form.en()));
        }
    }

    private void refuse(String pointer, String code, String fr, String en) {
        found.add(Finding.form(pointer, code, fr, en));
    }
}
