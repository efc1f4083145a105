package fr.maillage.registry.quality.domain;

import fr.maillage.registry.code.domain.CodedValue;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good a record is: 100 less what each reason costs, never below 0. The reasons of the national data first, then those
 * of the organization that is asking.
 *
 * @param nationalScore the score without local reasons, the same for everybody: filters and orders go by it
 */
public record Quality(int score, int nationalScore, List<CodedValue> reasons) {

    /** Past this age a vintage warns (REG-19). */
    public static final int FRESH_MONTHS = 12;

    private static final int BEST = 100;

    public Quality {
        reasons = List.copyOf(reasons);
    }

    /** Where a record stands on the map, at its best place. */
    public enum Placing {
        /** House, street, FINESS or corrected by hand. */
        PRECISE,
        /** Known to the commune or further. */
        COARSE,
        /** An address and no point. */
        NONE,
        /** Nothing to locate. */
        NO_ADDRESS
    }

    /** What an organization knows itself; {@code NOT_ASKED} for callers that have no business with it. */
    public enum Local {
        NOT_ASKED,
        NOTHING,
        GOOD,
        EXPIRED
    }

    /**
     * A person, by what the registry has of them.
     *
     * @param substituteOnly has no address of their own, and needs none (REG-10)
     * @param unknownSite names a FINESS site that the registry does not have
     * @param physicianWithoutSpecialty a physician of whom no specialty is known
     * @param vintage date of the data, null when no file has said
     */
    public record PersonFacts(
            Placing placing,
            boolean substituteOnly,
            boolean unknownSite,
            boolean physicianWithoutSpecialty,
            boolean legacyAdeli,
            @Nullable LocalDate vintage,
            Local local) {}

    /** A structure likewise. */
    public record StructureFacts(
            Placing placing,
            boolean withoutCategory,
            @Nullable LocalDate vintage,
            Local local) {}

    public static Quality of(PersonFacts facts, LocalDate today) {
        Set<QualityReason> found = EnumSet.noneOf(QualityReason.class);
        if (!facts.substituteOnly()) {
            found.addAll(placing(facts.placing()));
        }
        add(found, facts.unknownSite(), QualityReason.UNKNOWN_SITE);
        add(found, facts.physicianWithoutSpecialty(), QualityReason.NO_SPECIALTY);
        add(found, facts.legacyAdeli(), QualityReason.LEGACY_ADELI);
        return scored(found, facts.vintage(), facts.local(), today);
    }

    public static Quality of(StructureFacts facts, LocalDate today) {
        Set<QualityReason> found = EnumSet.noneOf(QualityReason.class);
        found.addAll(placing(facts.placing()));
        add(found, facts.withoutCategory(), QualityReason.NO_CATEGORY);
        return scored(found, facts.vintage(), facts.local(), today);
    }

    private static Set<QualityReason> placing(Placing placing) {
        return switch (placing) {
            case PRECISE -> Set.of();
            case COARSE -> Set.of(QualityReason.COMMUNE_PRECISION);
            case NONE -> Set.of(QualityReason.NOT_LOCATED);
            case NO_ADDRESS -> Set.of(QualityReason.NO_ADDRESS);
        };
    }

    private static Quality scored(Set<QualityReason> found, @Nullable LocalDate vintage, Local local, LocalDate today) {
        add(found, stale(vintage, today), QualityReason.STALE_VINTAGE);
        add(found, local == Local.NOTHING, QualityReason.NO_LOCAL_KNOWLEDGE);
        add(found, local == Local.EXPIRED, QualityReason.EXPIRED_LOCAL_KNOWLEDGE);
        int national = BEST;
        int all = BEST;
        for (QualityReason reason : found) {
            all -= reason.cost();
            national -= reason.local() ? 0 : reason.cost();
        }
        return new Quality(
                Math.max(0, all),
                Math.max(0, national),
                found.stream()
                        .map(reason -> new CodedValue(reason.name(), reason.labelFr(), reason.labelEn()))
                        .toList());
    }

    /** Twelve months to the day are fresh still. */
    public static boolean stale(@Nullable LocalDate vintage, LocalDate today) {
        return vintage != null && vintage.isBefore(today.minusMonths(FRESH_MONTHS));
    }

    private static void add(Set<QualityReason> found, boolean lacking, QualityReason reason) {
        if (lacking) {
            found.add(reason);
        }
    }
}
