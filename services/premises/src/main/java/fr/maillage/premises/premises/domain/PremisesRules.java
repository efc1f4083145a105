package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is found in premises and their units. Facts are arguments: nothing here looks anything up. */
public final class PremisesRules {

    private PremisesRules() {}

    /** In the sheet, whatever the state of the units. */
    public static List<Finding> findings(PremisesContent content) {
        List<Finding> found = new ArrayList<>(FormRules.of(content));
        found.addAll(AreaRules.of(content.surface()));
        found.addAll(AccessRules.of(content.accessibility()));
        money(content.terms(), found);
        fee(content.terms()).ifPresent(found::add);
        temporary(content.terms().tenure(), content.availability()).ifPresent(found::add);
        return found;
    }

    /**
     * In a unit.
     *
     * @param total area of the premises, null for not known
     * @param others areas of the other units together
     */
    public static List<Finding> findings(UnitContent content, @Nullable BigDecimal total, BigDecimal others) {
        List<Finding> found = new ArrayList<>(FormRules.of(content));
        found.addAll(AreaRules.of(content, total, others));
        found.addAll(
                amounts("", Arrays.asList("rentPerM2", "chargesPerM2"), content.rentPerM2(), content.chargesPerM2()));
        return found;
    }

    /** In a unit that is, or comes, into a state. */
    public static List<Finding> findings(PremisesContent premises, UnitContent unit, UnitState state) {
        List<Finding> found = new ArrayList<>();
        switch (state) {
            case PLANNED -> planned(premises, unit, found);
            case AVAILABLE ->
                AccessRules.available(
                                premises.accessibility(),
                                Objects.requireNonNullElse(
                                        unit.accessibilityStatus(),
                                        premises.accessibility().status()))
                        .ifPresent(found::add);
            case UNDER_CONSTRUCTION, RESERVED, OCCUPIED, WITHDRAWN -> {}
        }
        return found;
    }

    /** No operation of the organization has the id. */
    public static Finding operationUnknown(UUID operation) {
        return Finding.refused(
                "PRM-09",
                "/plannedOperationId",
                "operation-unknown",
                "Opération %s : aucune de votre organisation ; attendu l'opération dont le local sortira."
                        .formatted(operation),
                "Operation %s: none of your organization; the one that the premises come from is expected."
                        .formatted(operation));
    }

    /** Another live unit of the premises has the name. */
    public static Finding nameTaken(String name) {
        return Finding.refused(
                null,
                "/name",
                "name-taken",
                "Nom « %s » : une autre cellule du local le porte déjà.".formatted(name),
                "Name \"%s\": another unit of the premises has it already.".formatted(name));
    }

    /** Neither units nor an area: nothing that could be let. */
    public static Finding nothingToLet() {
        return Finding.refused(
                "PRM-08",
                "/units",
                "nothing-to-let",
                "Ni cellule ni surface totale ; attendu l'une ou l'autre.",
                "Neither unit nor total area; one of them is expected.");
    }

    /** The units are more than the whole. */
    public static Finding unitsOverTotal(BigDecimal units, BigDecimal total) {
        return Finding.refused(
                "PRM-08",
                "/surface/totalAreaM2",
                "area-over-total",
                "Surface totale %s m² : moins que les %s m² de ses cellules.".formatted(total, units),
                "Whole area %s m²: less than the %s m² of its units.".formatted(total, units));
    }

    private static void planned(PremisesContent premises, UnitContent unit, List<Finding> found) {
        if (premises.plannedOperationId() == null) {
            found.add(Finding.refused(
                    "PRM-09",
                    "/plannedOperationId",
                    "operation-missing",
                    "Local en projet sans opération prévue ; attendu l'opération dont il sortira.",
                    "Planned premises without a planned operation; the one they come from is expected."));
        }
        if (premises.availability().from() == null && unit.availability().from() == null) {
            found.add(Finding.refused(
                    "PRM-09",
                    "/availability/from",
                    "date-missing",
                    "Local en projet sans date de livraison ; attendu le premier jour de disponibilité.",
                    "Planned premises without a date; the first day of availability is expected."));
        }
    }

    private static Optional<Finding> fee(Terms terms) {
        boolean paid = terms.fee() != null && terms.fee().signum() > 0;
        if (!terms.publicDomain() || paid) {
            return Optional.empty();
        }
        FeeGround ground = terms.feeGround();
        return Optional.of(
                ground == null
                        ? Finding.refused(
                                "PRM-04",
                                "/terms/fee",
                                "fee-missing",
                                "Domaine public sans redevance ; attendu une redevance, ou le motif qui en dispense.",
                                "Public domain without a fee; a fee is expected, or the ground that dispenses with it.")
                        : Finding.legalReview(
                                "PRM-04",
                                "/terms/feeGround",
                                "fee-waived",
                                "Domaine public sans redevance, motif %s : à faire vérifier par un juriste."
                                        .formatted(ground),
                                "Public domain without a fee, ground %s: to be checked by a lawyer."
                                        .formatted(ground)));
    }

    private static Optional<Finding> temporary(Tenure tenure, Availability availability) {
        return tenure != Tenure.TEMPORARY_PROVISION || availability.to() != null
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "PRM-10",
                        "/availability/to",
                        "end-missing",
                        "Mise à disposition provisoire sans date de fin ; attendu un dernier jour.",
                        "Temporary provision without an end; a last day is expected."));
    }

    private static void money(Terms terms, List<Finding> found) {
        found.addAll(amounts(
                "/terms",
                Arrays.asList("rentPerM2", "chargesPerM2", "purchasePrice", "fee"),
                terms.rentPerM2(),
                terms.chargesPerM2(),
                terms.purchasePrice(),
                terms.fee()));
    }

    private static List<Finding> amounts(String above, List<String> names, @Nullable BigDecimal... amounts) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            BigDecimal amount = amounts[i];
            BigDecimal most = new BigDecimal(names.get(i).endsWith("M2") ? "999999.99" : "999999999.99");
            if (amount != null && (amount.signum() < 0 || amount.compareTo(most) > 0)) {
                found.add(Finding.refused(
                        null,
                        above + "/" + names.get(i),
                        "amount-out-of-range",
                        "Montant %s ; attendu 0 à %s.".formatted(amount, most),
                        "Amount %s; 0 to %s is expected.".formatted(amount, most)));
            }
        }
        return found;
    }
}
