package fr.maillage.premises.lease.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody in a unit, from a day to the day it is empty again. */
public record Occupancy(UUID id, UUID leaseId, Content content, int version, Instant createdAt, Instant changedAt) {

    /**
     * What is written of it.
     *
     * @param occupant where the occupant is known: {@code rpps:…}, {@code siren:…}, {@code request:…}; null: not told
     * @param to the first day without it; null while it lasts
     * @param endReason null while it lasts
     */
    public record Content(
            UUID unitId,
            OccupantKind occupantKind,
            @Nullable String occupant,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable EndReason endReason) {

        public Period period() {
            return new Period(from, to);
        }

        /** Who it is, as the ledger tells them apart. */
        String who() {
            return occupant == null ? occupantKind.name() : occupant;
        }
    }

    public Occupancy with(Content other, Instant now) {
        return new Occupancy(id, leaseId, other, version + 1, createdAt, now);
    }

    /** What the history of the lease compares, under the name of this occupancy. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        String name = "occupancies." + id;
        facts.put(name + ".unitId", content.unitId().toString());
        facts.put(name + ".occupantKind", content.occupantKind().name());
        facts.put(name + ".occupant", content.occupant());
        facts.put(name + ".from", content.from().toString());
        facts.put(name + ".to", Lease.text(content.to()));
        facts.put(name + ".endReason", Lease.text(content.endReason()));
        return facts;
    }
}
