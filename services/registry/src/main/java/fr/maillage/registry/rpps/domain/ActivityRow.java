package fr.maillage.registry.rpps.domain;

import fr.maillage.registry.professional.domain.ActivityKind;
import fr.maillage.registry.professional.domain.PracticeMode;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.rpps.domain.Places.Commune;
import fr.maillage.registry.rpps.domain.Places.Site;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The activity of one line: its key, its values, and what is doubtful in them. */
final class ActivityRow {

    private static final List<RppsColumn> NUMBERS =
            List.of(RppsColumn.TECHNICAL_ID, RppsColumn.FINESS_SITE, RppsColumn.SIRET);

    private final PipeLine cells;
    private final LineChecks checks;
    private final ProfessionalId person;
    private final Profession profession;
    private final UUID key;
    private final Places places;
    private final PlaceCells place;
    private @Nullable Site site;
    private @Nullable String commune;
    private boolean unknownSite;

    ActivityRow(PipeLine cells, LineChecks checks, ProfessionalId person, Profession profession, Places places) {
        this.cells = cells;
        this.checks = checks;
        this.person = person;
        this.profession = profession;
        this.places = places;
        this.place = new PlaceCells(cells, checks);
        this.key = computeKey();
    }

    /**
     * The same in every file as long as the person practises the same profession in the same way at the same place. A
     * place is what the directory numbers, else its FINESS or SIRET, else its address. GENR01 is what a file of 52
     * columns means by every line, and is therefore no part of the key.
     */
    private UUID computeKey() {
        String kind = cells.get(RppsColumn.KIND);
        String parts = String.join(
                "|",
                person.value(),
                profession.text(),
                cells.get(RppsColumn.CATEGORY),
                cells.get(RppsColumn.MODE),
                kind.equals(ActivityKind.STANDARD) ? "" : kind,
                cells.get(RppsColumn.SECTOR),
                cells.get(RppsColumn.PHARMACIST_SECTION),
                whichPlace());
        return UUID.nameUUIDFromBytes(parts.getBytes(StandardCharsets.UTF_8));
    }

    private String whichPlace() {
        for (RppsColumn column : NUMBERS) {
            String number = cells.get(column);
            if (!number.isEmpty()) {
                return number;
            }
        }
        return String.join(
                "|",
                cells.get(RppsColumn.COUNTRY),
                cells.get(RppsColumn.POSTCODE),
                cells.get(RppsColumn.COMMUNE),
                cells.get(RppsColumn.STREET_NUMBER),
                cells.get(RppsColumn.STREET_NAME));
    }

    UUID key() {
        return key;
    }

    /** Mode and kind: what would make the line be refused, or be doubted, whatever else it says (REG-09, REG-10). */
    void checkPractice() {
        String mode = cells.get(RppsColumn.MODE);
        if (!mode.isEmpty() && PracticeMode.parse(mode).isEmpty()) {
            checks.error(
                    RppsColumn.MODE,
                    mode,
                    "invalid-practice-mode",
                    "Mode d'exercice attendu : L, S, B ou I ; « mixte » ne s'écrit pas, il se calcule.",
                    "Practice mode expected: L, S, B or I; \"mixed\" is never written but derived.",
                    mode.equals("M") ? "REG-08" : "REG-09");
        }
        String kind = cells.get(RppsColumn.KIND);
        if (ActivityKind.DEPRECATED.contains(kind)) {
            checks.warning(
                    RppsColumn.KIND,
                    kind,
                    "deprecated-kind",
                    "Genre d'activité retiré de la nomenclature le 26/06/2020 ; gardé.",
                    "Kind of activity withdrawn from the nomenclature on 26 June 2020; kept.",
                    "REG-10");
        }
    }

    /** In the order of {@link RppsActivitiesFormat#ACTIVITIES}; notes the doubts about the place. */
    List<@Nullable Object> values() {
        String siret = place.siret();
        String siteNumber = place.finess(RppsColumn.FINESS_SITE);
        site = siteNumber == null ? null : places.site(siteNumber);
        unknownSite = siteNumber != null && site == null && places.knowsSites();
        String own = place.commune();
        commune = own == null && site != null ? site.commune() : own;
        return Arrays.asList(
                key,
                person.value(),
                profession.system(),
                profession.code(),
                cells.value(RppsColumn.CATEGORY),
                cells.value(RppsColumn.MODE),
                cells.value(RppsColumn.KIND),
                cells.value(RppsColumn.ROLE),
                cells.value(RppsColumn.PHARMACIST_SECTION),
                cells.value(RppsColumn.SECTOR),
                cells.value(RppsColumn.TECHNICAL_ID),
                siteNumber,
                place.finess(RppsColumn.FINESS_LEGAL),
                siret,
                cells.value(RppsColumn.STRUCTURE_NAME),
                cells.value(RppsColumn.TRADE_SIGN),
                cells.value(RppsColumn.RECIPIENT),
                cells.value(RppsColumn.PLACE),
                cells.value(RppsColumn.STREET_NUMBER),
                cells.value(RppsColumn.STREET_REPEAT),
                cells.value(RppsColumn.STREET_TYPE),
                cells.value(RppsColumn.STREET_NAME),
                cells.value(RppsColumn.DELIVERY_MENTION),
                cells.value(RppsColumn.DELIVERY_LINE),
                cells.value(RppsColumn.POSTCODE),
                commune,
                place.isAbroad() ? cells.value(RppsColumn.COUNTRY) : null,
                cells.value(RppsColumn.PHONE),
                cells.value(RppsColumn.PHONE_2),
                cells.value(RppsColumn.FAX),
                cells.value(RppsColumn.EMAIL));
    }

    /** What is written beside the values: territories and point, in the order of {@link RppsActivitiesFormat#ACTIVITIES}. */
    List<@Nullable Object> written(String searchKey, @Nullable Long digest) {
        Commune known = commune == null ? null : places.commune(commune);
        Commune stamp = known == null ? Commune.NOWHERE : known;
        Site point = isSubstitute() ? null : site;
        return Arrays.asList(
                stamp.parent(),
                stamp.epci(),
                stamp.department(),
                stamp.region(),
                searchKey,
                point == null ? null : point.latitude(),
                point == null ? null : point.longitude(),
                point == null ? null : point.precision(),
                point == null ? null : point.source(),
                point == null ? null : point.score(),
                digest);
    }

    /** Notes places of which the registry knows nothing. */
    void checkPlaces() {
        if (unknownSite) {
            checks.warning(
                    RppsColumn.FINESS_SITE,
                    cells.get(RppsColumn.FINESS_SITE),
                    "unknown-site",
                    "Site FINESS inconnu du registre ; activité gardée, sans point.",
                    "FINESS site unknown in the registry; activity kept, without a point.",
                    "REG-04");
        }
        if (commune != null && places.knowsCommunes()) {
            Commune known = places.commune(commune);
            if (known == null || known.region() == null) {
                checks.warning(
                        RppsColumn.COMMUNE,
                        commune,
                        "unknown-commune",
                        "Commune inconnue du registre ; activité gardée, hors des filtres par territoire.",
                        "Commune unknown in the registry; activity kept, outside of territory filters.",
                        "REG-15");
            }
        }
    }

    /** A substitute is nowhere (REG-10). */
    boolean isSubstitute() {
        String kind = cells.get(RppsColumn.KIND);
        return kind.equals("GENR02") || kind.equals("GENR03");
    }

    boolean isLocated() {
        return site != null && site.latitude() != null && !isSubstitute();
    }

    boolean hasAddress() {
        return commune != null || place.hasAddress();
    }
}
