package fr.maillage.premises.premises.domain;

import fr.maillage.premises.rule.domain.Finding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
        Terms terms = content.terms();
        boolean paid = terms.fee() != null && terms.fee().signum() > 0;
        TenancyRules.fee(terms.publicDomain(), paid, terms.feeGround(), "/terms/fee", "/terms/feeGround")
                .ifPresent(found::add);
        TenancyRules.end(
                        terms.tenure() == Tenure.TEMPORARY_PROVISION,
                        content.availability().to(),
                        "/availability/to")
                .ifPresent(found::add);
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
    public static List<Finding> findings(PremisesContent premises, UnitContent unit, UnitState state, LocalDate today) {
        List<Finding> found = new ArrayList<>(AccessRules.of(
                premises.accessibility(), unit.accessibilityStatus(), state == UnitState.AVAILABLE, today));
        if (state == UnitState.PLANNED) {
            planned(premises, unit, found);
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
                found.add(Finding.form(
                        above + "/" + names.get(i),
                        "amount-out-of-range",
                        "Montant %s ; attendu 0 à %s.".formatted(amount, most),
                        "Amount %s; 0 to %s is expected.".formatted(amount, most)));
            }
        }
        return found;
    }
}
