package fr.maillage.premises.lease.domain;

import fr.maillage.premises.lease.domain.Sublease.SubletUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lease of Angers: 650 m² from a landlord who wants one tenant, 450 sublet in two units, 200 kept. */
final class Leases {

    static final UUID NEVER_LET = UUID.fromString("00000000-0000-4000-8000-00000000000a");
    static final UUID LET = UUID.fromString("00000000-0000-4000-8000-00000000000b");
    static final LocalDate START = LocalDate.of(2024, 1, 1);
    static final Party TOWN = new Party(PartyKind.CITY, "Angers", null);
    static final Party ASSOCIATION = new Party(PartyKind.ASSOCIATION, "Pôle de santé", null);

    private static final Party LANDLORD = new Party(PartyKind.SOCIAL_LANDLORD, "Habitat 49", null);
    private static final Instant NOW = Instant.parse("2024-01-01T00:00:00Z");

    private Leases() {}

    static BigDecimal m2(String area) {
        return new BigDecimal(area);
    }

    static LeaseContent terms(VacancyRule rule, @Nullable AfterTakeBack afterTakeBack) {
        return new LeaseContent(
                "BAIL-1",
                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                LANDLORD,
                true,
                TOWN,
                LeaseTenure.LEASE,
                START,
                null,
                m2("650"),
                m2("200"),
                List.of(new RentStep(START, 780_000, 65_000)),
                rule,
                afterTakeBack,
                false,
                null,
                null);
    }

    static Lease lease(LeaseContent content) {
        return Lease.draft(UUID.fromString("00000000-0000-4000-8000-000000000002"), "243100518", content, NOW);
    }

    static Sublease sublease(String area, LocalDate from, @Nullable LocalDate to, SubletUnit... units) {
        return sublease(ASSOCIATION, area, from, to, units);
    }

    static Sublease sublease(
            Party subtenant, String area, LocalDate from, @Nullable LocalDate to, SubletUnit... units) {
        return new Sublease(
                UUID.randomUUID(),
                lease(terms(VacancyRule.FIRST_LETTING, null)).id(),
                new Sublease.Content(subtenant, m2(area), List.of(units), from, to, 400_000L, 540_000L, "estimation"),
                1,
                NOW,
                NOW);
    }

    static SubletUnit unit(UUID id, String area) {
        return new SubletUnit(id, m2(area));
    }

    static Occupancy occupancy(UUID unit, String who, String from, @Nullable String to, @Nullable EndReason reason) {
        return new Occupancy(
                UUID.randomUUID(),
                lease(terms(VacancyRule.FIRST_LETTING, null)).id(),
                new Occupancy.Content(
                        unit,
                        OccupantKind.PROFESSIONAL,
                        who,
                        LocalDate.parse(from),
                        to == null ? null : LocalDate.parse(to),
                        reason),
                1,
                NOW,
                NOW);
    }

    /** Two units of 100 and 50 m² in 450 m²; the second one let from 2024-03-01 to 2026-06-15. */
    static LeaseFile angers(VacancyRule rule, @Nullable AfterTakeBack afterTakeBack, EndReason reason) {
        return new LeaseFile(
                lease(terms(rule, afterTakeBack)),
                List.of(sublease("450", START, null, unit(NEVER_LET, "100"), unit(LET, "50"))),
                List.of(occupancy(LET, "rpps:10005681340", "2024-03-01", "2026-06-15", reason)));
    }
}
