package fr.maillage.registry.finess.domain;

import static fr.maillage.registry.imports.domain.ImportFormat.textOrNull;

import fr.maillage.registry.identifier.domain.CommuneCode;
import fr.maillage.registry.identifier.domain.FinessNumber;
import fr.maillage.registry.identifier.domain.SearchName;
import fr.maillage.registry.identifier.domain.Siret;
import fr.maillage.registry.imports.domain.LineIssues;
import fr.maillage.registry.imports.domain.RowSink;
import fr.maillage.registry.sourcefile.domain.SourceDate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns establishments of FINESS+ into the rows of the historical files: same ids, same table. */
public final class FinessPlusLines {

    private static final int DATE_LENGTH = 10;

    private final RowSink sink;
    private final Arrangements arrangements = new Arrangements();
    private long number;

    public FinessPlusLines(RowSink sink) {
        this.sink = sink;
    }

    /** One establishment; its number in the file stands for a line. */
    public void add(FinessPlusSite site) {
        number++;
        if (!site.isActive()) {
            return;
        }
        sink.read();
        String id = site.site("numFinessEge");
        if (FinessNumber.parse(id).isEmpty()) {
            error(
                    "numFinessEge",
                    id,
                    "invalid-finess",
                    "Numéro FINESS attendu : 9 caractères, chiffres sauf 2A et 2B.",
                    "FINESS number expected: 9 characters, digits except 2A and 2B.",
                    "REG-04");
            sink.rejectUnkeyed(number);
        } else if (name(site).isEmpty()) {
            error("nomEgeCourt", "", "missing-name", "La raison sociale est vide.", "The trade name is empty.", null);
            sink.reject(FinessStockFormat.STRUCTURES, number, List.of(id));
        } else {
            sink.accept(FinessStockFormat.STRUCTURES, number, values(id, site));
            point(id, site);
        }
    }

    /** To be called at the end: refuses a file that mixes both arrangements of coordinates. */
    public void end() {
        arrangements.check();
    }

    private List<@Nullable Object> values(String id, FinessPlusSite site) {
        String names = site.site("nomEgeCourt") + " " + site.site("nomEgeLong");
        String tariff = site.site("modefixationtarifaire");
        return Arrays.asList(
                id,
                id,
                textOrNull(site.entity().getOrDefault("numFinessPm", "")),
                name(site),
                textOrNull(site.site("nomEgeLong")),
                null,
                SearchName.of(names),
                textOrNull(site.site("categorieentiteGeographiqueExercice")),
                null,
                null,
                null,
                siret(site.site("siret")),
                textOrNull(
                        site.site("codeApe").isEmpty()
                                ? site.entity().getOrDefault("codeApe", "")
                                : site.site("codeApe")),
                textOrNull(tariff),
                null,
                null,
                null,
                textOrNull(site.address("complementAdresse")),
                textOrNull(site.address("numeroVoie")),
                textOrNull(site.address("typeVoie")),
                textOrNull(site.address("libelleVoie")),
                textOrNull(site.address("complementVoie")),
                textOrNull(site.address("lieuDit")),
                textOrNull((site.address("codePostal") + " " + site.address("ligneAcheminement")).strip()),
                textOrNull(site.phone()),
                null,
                date(site.site("dateOuverture")),
                date(site.site("datePremiereAutorisation")),
                date(site.site("dateDerniereMaj")),
                commune(site.address("cogCommune")));
    }

    private static String name(FinessPlusSite site) {
        return site.site("nomEgeCourt").isEmpty() ? site.site("nomEgeLong") : site.site("nomEgeCourt");
    }

    private @Nullable String siret(String text) {
        Optional<Siret> siret = Siret.parse(text);
        if (siret.isEmpty() && !text.isEmpty()) {
            sink.issue(LineIssues.warning(
                    number,
                    "siret",
                    text,
                    "invalid-siret",
                    "SIRET attendu : 14 chiffres ; valeur ignorée.",
                    "SIRET expected: 14 digits; value dropped.",
                    null));
        }
        return siret.map(Siret::value).orElse(null);
    }

    private @Nullable String commune(String text) {
        Optional<String> commune =
                CommuneCode.parse(text).map(CommuneCode::current).map(CommuneCode::value);
        if (commune.isEmpty()) {
            sink.issue(LineIssues.warning(
                    number,
                    "cogCommune",
                    text,
                    "invalid-commune",
                    "Code commune INSEE attendu ; structure gardée sans commune.",
                    "INSEE commune code expected; structure kept without a commune.",
                    "REG-15"));
        }
        return commune.orElse(null);
    }

    private static @Nullable LocalDate date(String text) {
        return SourceDate.parse(text.length() > DATE_LENGTH ? text.substring(0, DATE_LENGTH) : text)
                .orElse(null);
    }

    private void point(String id, FinessPlusSite site) {
        FinessPlusPoint point = FinessPlusPoint.of(
                site.address("coordonneeX"),
                site.address("coordonneeY"),
                site.address("directionLatitude"),
                site.address("directionLongitude"));
        if (point == null) {
            return;
        }
        if (point.arrangement() == null) {
            sink.issue(LineIssues.warning(
                    number,
                    "coordonneesGeographique",
                    site.address("coordonneeX") + " " + site.address("coordonneeY"),
                    "implausible-coordinates",
                    "Ni degrés ni mètres d'un territoire français ; structure gardée sans point.",
                    "Neither degrees nor metres of a French territory; structure kept without a point.",
                    null));
            return;
        }
        arrangements.add(point.arrangement());
        sink.accept(
                FinessStockFormat.LOCATIONS,
                number,
                Arrays.asList(id, point.latitude(), point.longitude(), "FINESS", "FINESS+", score(site)));
    }

    private static @Nullable Double score(FinessPlusSite site) {
        try {
            double score = Double.parseDouble(site.address("scoreBAN"));
            return score >= 0 && score <= 1 ? score : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private void error(String column, String value, String code, String fr, String en, @Nullable String rule) {
        sink.issue(LineIssues.error(number, column, value, code, fr, en, rule));
    }
}
