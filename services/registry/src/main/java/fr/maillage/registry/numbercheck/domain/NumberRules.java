package fr.maillage.registry.numbercheck.domain;

import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.identifier.domain.RppsNumber;
import fr.maillage.registry.identifier.domain.Siret;
import fr.maillage.registry.professional.domain.ProfessionalId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of official numbers. A check digit that fails is a doubt: official files hold such numbers. */
public final class NumberRules {

    private static final String ADELI = "adeli:";

    private NumberRules() {}

    /** An RPPS number, a national identifier that holds one (REG-03), or an ADELI number, with or without its prefix. */
    public static CheckedNumber rpps(String given) {
        if (given.startsWith("8") && RppsNumber.ofNational(given).isPresent()) {
            List<NumberVerdict> verdicts = new ArrayList<>(List.of(allowed("REG-03", "national-identifier")));
            verdicts.addAll(digits(given.substring(1)));
            return new CheckedNumber(NumberKind.RPPS, given, given.substring(1), verdicts);
        }
        if (RppsNumber.parse(given).isPresent()) {
            return new CheckedNumber(NumberKind.RPPS, given, given, digits(given));
        }
        return adeli(given)
                .map(id -> new CheckedNumber(NumberKind.ADELI, given, id.value(), List.of(alias(given))))
                .orElseGet(() -> refused(
                        NumberKind.RPPS,
                        given,
                        "REG-01",
                        "Numéro « %s » ; attendu 11 chiffres.",
                        "Number \"%s\"; 11 digits are expected."));
    }

    public static CheckedNumber finess(String given) {
        return FinessNumber.parse(given)
                .map(number -> new CheckedNumber(
                        NumberKind.FINESS, given, given, List.of(control("REG-04", number.checkDigitHolds(), given))))
                .orElseGet(() -> refused(
                        NumberKind.FINESS,
                        given,
                        "REG-04",
                        "Numéro « %s » ; attendu 9 caractères, des chiffres sauf 2A et 2B.",
                        "Number \"%s\"; 9 characters are expected, digits but for 2A and 2B."));
    }

    public static CheckedNumber siret(String given) {
        return Siret.parse(given)
                .map(number -> new CheckedNumber(
                        NumberKind.SIRET, given, given, List.of(control(null, number.checkDigitHolds(), given))))
                .orElseGet(() -> refused(
                        NumberKind.SIRET,
                        given,
                        null,
                        "Numéro « %s » ; attendu 14 chiffres.",
                        "Number \"%s\"; 14 digits are expected."));
    }

    private static Optional<ProfessionalId> adeli(String given) {
        Optional<ProfessionalId> whole = ProfessionalId.parse(given.startsWith(ADELI) ? given : ADELI + given);
        return whole.isPresent() ? whole : ProfessionalId.ofNational(given).filter(ProfessionalId::isAdeli);
    }

    private static List<NumberVerdict> digits(String number) {
        return List.of(
                allowed("REG-01", "well-formed"), control("REG-02", new RppsNumber(number).checkDigitHolds(), number));
    }

    private static NumberVerdict allowed(@Nullable String rule, String code) {
        return new NumberVerdict(rule, CheckOutcome.ALLOWED, code, "Forme correcte.", "Well formed.");
    }

    private static NumberVerdict control(@Nullable String rule, boolean holds, String number) {
        return holds
                ? new NumberVerdict(
                        rule, CheckOutcome.ALLOWED, "check-digit", "Clé correcte.", "The check digit holds.")
                : new NumberVerdict(
                        rule,
                        CheckOutcome.WARNING,
                        "check-digit",
                        "La clé de « %s » ne correspond pas : à vérifier.".formatted(number),
                        "The check digit of \"%s\" does not hold: to be verified.".formatted(number));
    }

    private static NumberVerdict alias(String number) {
        return new NumberVerdict(
                "REG-05",
                CheckOutcome.WARNING,
                "adeli-alias",
                "Numéro ADELI « %s » : n'est plus attribué, accepté comme alias seulement.".formatted(number),
                "ADELI number \"%s\": no longer given, accepted as an alias only.".formatted(number));
    }

    private static CheckedNumber refused(NumberKind kind, String given, @Nullable String rule, String fr, String en) {
        return new CheckedNumber(
                kind,
                given,
                null,
                List.of(new NumberVerdict(
                        rule, CheckOutcome.REFUSED, "malformed", fr.formatted(given), en.formatted(given))));
    }
}
