package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.identifier.domain.Siret;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numbers and the commune of one line, each judged by itself; what is doubtful is noted. */
final class PlaceCells {

    private static final Pattern POSTCODE = Pattern.compile("[0-9]{5}");
    private static final Pattern FRANCE = Pattern.compile("|99000|99100|FRA?");

    private final PipeLine cells;
    private final LineChecks checks;

    PlaceCells(PipeLine cells, LineChecks checks) {
        this.cells = cells;
        this.checks = checks;
    }

    boolean hasAddress() {
        return !cells.get(RppsColumn.POSTCODE).isEmpty()
                || !cells.get(RppsColumn.DELIVERY_LINE).isEmpty()
                || isAbroad();
    }

    @Nullable
    String finess(RppsColumn column) {
        String text = cells.get(column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<FinessNumber> number = FinessNumber.parse(text);
        if (number.isEmpty()) {
            checks.warning(
                    column,
                    text,
                    "invalid-finess",
                    "Numéro FINESS attendu : 9 caractères, chiffres sauf 2A et 2B ; valeur ignorée.",
                    "FINESS number expected: 9 characters, digits except 2A and 2B; value dropped.",
                    "REG-04");
        } else if (!number.get().checkDigitHolds()) {
            checks.warning(
                    column,
                    text,
                    "finess-check-digit",
                    "La clé du numéro FINESS ne correspond pas.",
                    "The FINESS number's check digit does not hold.",
                    "REG-04");
        }
        return number.map(FinessNumber::value).orElse(null);
    }

    @Nullable
    String siret() {
        String text = cells.get(RppsColumn.SIRET);
        if (text.isEmpty()) {
            return null;
        }
        Optional<Siret> siret = Siret.parse(text);
        if (siret.isEmpty() || !siret.get().checkDigitHolds()) {
            checks.warning(
                    RppsColumn.SIRET,
                    text,
                    "invalid-siret",
                    siret.isEmpty()
                            ? "SIRET attendu : 14 chiffres ; valeur ignorée."
                            : "La clé du SIRET ne correspond pas.",
                    siret.isEmpty()
                            ? "SIRET expected: 14 digits; value dropped."
                            : "The SIRET's check digit does not hold.",
                    null);
        }
        return siret.map(Siret::value).orElse(null);
    }

    @Nullable
    String commune() {
        String text = cells.get(RppsColumn.COMMUNE);
        if (isAbroad()) {
            checks.warning(
                    RppsColumn.COUNTRY,
                    cells.get(RppsColumn.COUNTRY),
                    "foreign-address",
                    "Adresse hors de France ; activité gardée, hors des filtres par territoire.",
                    "Address outside of France; activity kept, outside of territory filters.",
                    null);
            return null;
        }
        if (text.isEmpty()) {
            missingCommune();
            return null;
        }
        Optional<CommuneCode> code = CommuneCode.parse(text).map(CommuneCode::current);
        if (code.isEmpty()) {
            checks.warning(
                    RppsColumn.COMMUNE,
                    text,
                    "invalid-commune",
                    "Code commune INSEE attendu : 5 caractères, comme 01053 ; valeur ignorée.",
                    "INSEE commune code expected: 5 characters, such as 01053; value dropped.",
                    "REG-15");
        }
        return code.map(known -> Arrondissement.refine(known.value(), cells.get(RppsColumn.POSTCODE)))
                .orElse(null);
    }

    /** Nearly half of a national file has no address at all, which is counted and not complained about line by line. */
    private void missingCommune() {
        String postcode = cells.get(RppsColumn.POSTCODE);
        String delivery = cells.get(RppsColumn.DELIVERY_LINE);
        if (postcode.isEmpty() && delivery.isEmpty()) {
            return;
        }
        boolean cedex = delivery.toUpperCase(Locale.ROOT).contains("CEDEX");
        checks.warning(
                RppsColumn.COMMUNE,
                cedex ? delivery : postcode,
                cedex ? "cedex-without-commune" : "missing-commune",
                cedex
                        ? "Adresse CEDEX sans code commune : un code postal CEDEX n'est pas un lieu ; activité gardée."
                        : "Adresse sans code commune ; activité gardée, hors des filtres par territoire sauf si FINESS la place.",
                cedex
                        ? "CEDEX address without a commune code: a CEDEX postcode is not a place; activity kept."
                        : "Address without a commune code; activity kept, outside of territory filters unless FINESS places it.",
                "REG-15");
    }

    boolean isAbroad() {
        String country = cells.get(RppsColumn.COUNTRY);
        return !country.isEmpty()
                && !FRANCE.matcher(country).matches()
                && !POSTCODE.matcher(cells.get(RppsColumn.POSTCODE)).matches();
    }
}
