package fr.maillage.registry.membership.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership as it is kept.
 *
 * @param member RPPS number or adeli:…, or a structure's id when the kind is COMPONENT
 * @param group a structure's id
 * @param movedFrom the membership this one follows
 * @param movedTo the membership that follows this one
 * @param archived entered by mistake
 */
public record Membership(
        UUID id,
        String tenant,
        MembershipKind kind,
        String member,
        String group,
        Content content,
        @Nullable UUID movedFrom,
        @Nullable UUID movedTo,
        boolean archived,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /**
     * What may be corrected.
     *
     * @param from first day
     * @param to last day; null while it is open
     */
    public record Content(
            MembershipRole role, LocalDate from, @Nullable LocalDate to, MembershipSource source) {

        public Content until(LocalDate last) {
            return new Content(role, from, last, source);
        }
    }

    public static Membership begin(
            UUID id, String tenant, MembershipKind kind, String member, String group, Content content, Instant now) {
        return new Membership(id, tenant, kind, member, group, content, null, null, false, 1, now, now);
    }

    public Membership with(Content other, Instant now) {
        return new Membership(
                id, tenant, kind, member, group, other, movedFrom, movedTo, archived, version + 1, createdAt, now);
    }

    public Membership archived(Instant now) {
        return new Membership(
                id, tenant, kind, member, group, content, movedFrom, movedTo, true, version + 1, createdAt, now);
    }

    /** Both sides of a move. */
    public record Moved(Membership ended, Membership begun) {}

    /** Ends on the day before {@code at}, and begins at another structure on {@code at}, open. */
    public Moved movedTo(UUID next, String otherGroup, MembershipRole role, LocalDate at, Instant now) {
        Membership ended = new Membership(
                id,
                tenant,
                kind,
                member,
                group,
                content.until(at.minusDays(1)),
                movedFrom,
                next,
                archived,
                version + 1,
                createdAt,
                now);
        Content there = new Content(role, at, null, content.source());
        Membership begun = new Membership(next, tenant, kind, member, otherGroup, there, id, null, false, 1, now, now);
        return new Moved(ended, begun);
    }

    /** What the history compares, by the names of the answer. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("kind", kind.name());
        facts.put("memberId", member);
        facts.put("groupId", group);
        facts.put("role", content.role().name());
        facts.put("from", content.from().toString());
        LocalDate to = content.to();
        facts.put("to", to == null ? null : to.toString());
        facts.put("source", content.source().name());
        facts.put("movedFrom", movedFrom == null ? null : movedFrom.toString());
        facts.put("movedTo", movedTo == null ? null : movedTo.toString());
        facts.put("archived", String.valueOf(archived));
        return facts;
    }
}
