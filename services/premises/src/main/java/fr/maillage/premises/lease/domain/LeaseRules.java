package fr.maillage.premises.lease.domain;

import fr.maillage.premises.premises.domain.TenancyRules;
import fr.maillage.premises.rule.domain.Finding;
import fr.maillage.premises.rule.domain.Finding.Weight;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What speaks against the terms of a head lease, or has to be told of them. */
public final class LeaseRules {

    private LeaseRules() {}

    /** Of the terms alone. */
    public static List<Finding> findings(LeaseContent content) {
        List<Finding> found = new ArrayList<>();
        dates(content, found);
        names(content, found);
        areas(content, found);
        rents(content, found);
        if (content.singleTenantRequired()) {
            found.addAll(singleTenant(content));
        }
        publicDomain(content, found);
        temporary(content, found);
        return found;
    }

    private static void dates(LeaseContent content, List<Finding> found) {
        LocalDate end = content.to();
        if (end != null && !content.from().isBefore(end)) {
            found.add(endsFirst("/to", content.from(), end));
        }
    }

    static Finding endsFirst(String pointer, LocalDate from, LocalDate end) {
        return Finding.refused(
                null,
                pointer,
                "ends-before-it-begins",
                "Fin le %s (exclue) ; attendue après le début, %s.".formatted(end, from),
                "Ends on %s (excluded); expected after the start, %s.".formatted(end, from));
    }

    private static void names(LeaseContent content, List<Finding> found) {
        personal("/landlord/name", content.landlord(), found);
        personal("/leadTenant/name", content.leadTenant(), found);
    }

    /** A natural person is known by reference: the register of leases holds no name of one. */
    static void personal(String pointer, Party party, List<Finding> found) {
        if (party.kind().mayBeAPerson() && party.name() != null) {
            found.add(new Finding(
                    null,
                    Weight.REFUSED,
                    pointer,
                    "name-of-a-person",
                    "Partie %s : son nom ne se garde pas ici ; attendu une référence (rpps:…, siren:…)."
                            .formatted(party.kind()),
                    "Party %s: no name is kept here; a reference (rpps:…, siren:…) is expected."
                            .formatted(party.kind())));
        }
    }

    private static void areas(LeaseContent content, List<Finding> found) {
        if (content.leasedAreaM2().signum() <= 0) {
            found.add(new Finding(
                    "PRM-08",
                    Weight.REFUSED,
                    "/leasedAreaM2",
                    "area-not-positive",
                    "Surface louée de %s m² ; attendu plus de 0.".formatted(content.leasedAreaM2()),
                    "Leased area of %s m²; more than 0 is expected.".formatted(content.leasedAreaM2())));
        }
    }

    private static void rents(LeaseContent content, List<Finding> found) {
        List<RentStep> rents = content.rents();
        if (rents.isEmpty() || !rents.getFirst().from().equals(content.from())) {
            String first = rents.isEmpty() ? "-" : rents.getFirst().from().toString();
            found.add(Finding.refused(
                    null,
                    "/rents",
                    "rent-from-the-start",
                    "Premier loyer au %s ; attendu au début du bail, %s.".formatted(first, content.from()),
                    "First rent from %s; expected from the start of the lease, %s.".formatted(first, content.from())));
        }
        for (int i = 1; i < rents.size(); i++) {
            if (rents.get(i).from().equals(rents.get(i - 1).from())) {
                found.add(Finding.refused(
                        null,
                        "/rents",
                        "two-rents-at-once",
                        "Deux loyers au %s ; attendu un seul."
                                .formatted(rents.get(i).from()),
                        "Two rents from %s; one is expected."
                                .formatted(rents.get(i).from())));
            }
        }
    }

    /** Where the landlord wants one tenant, an individual is none. */
    static List<Finding> singleTenant(LeaseContent content) {
        return content.leadTenant().kind() != PartyKind.PROFESSIONAL
                ? List.of()
                : List.of(
                        Finding.refused(
                                "PRM-03",
                                "/leadTenant/kind",
                                "lead-tenant-needed",
                                "Le bailleur veut un seul locataire : preneur PROFESSIONAL refusé ; attendu la ville, une association ou une société comme preneur principal.",
                                "The landlord wants one tenant: PROFESSIONAL is refused; the town, an association or a company is expected as lead tenant."));
    }

    private static void publicDomain(LeaseContent content, List<Finding> found) {
        Long fee = content.yearlyFeeCents();
        TenancyRules.fee(
                        content.publicDomain(), fee != null && fee > 0, content.feeGround(), "/yearlyFee", "/feeGround")
                .ifPresent(found::add);
    }

    private static void temporary(LeaseContent content, List<Finding> found) {
        TenancyRules.end(content.tenure() == LeaseTenure.TEMPORARY_PROVISION, content.to(), "/to")
                .ifPresent(found::add);
    }
}
