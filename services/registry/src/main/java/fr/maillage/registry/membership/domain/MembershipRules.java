package fr.maillage.registry.membership.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why a membership is refused. Facts are arguments: nothing here looks anything up. */
public final class MembershipRules {

    /** Kinds of structure that others belong to: groupings, not places (domain 1.3). */
    public static final Set<String> GROUPINGS =
            Set.of("MSP", "MSP_UNIVERSITY", "CPTS", "ESP", "ESS_CARE", "HEALTH_POLE", "MUS", "OSAT");

    private MembershipRules() {}

    /**
     * One reason.
     *
     * @param pointer JSON pointer into the request
     */
    public record Breach(String pointer, String code, String fr, String en) {}

    /**
     * What the rules need to know of the rest of the world.
     *
     * @param memberKnown whether the registry has the member, active or vanished
     * @param groupKnown whether the caller sees the structure
     * @param groupKind code of structure-kind, null for none
     * @param overlapping the other membership of the same pair that shares a day with this one
     */
    public record Facts(
            boolean memberKnown,
            boolean groupKnown,
            @Nullable String groupKind,
            @Nullable UUID overlapping) {}

    /** Empty when nothing speaks against the membership. */
    public static List<Breach> breaches(Membership membership, Facts facts) {
        List<Breach> found = new ArrayList<>();
        dates(membership.content(), found);
        if (!facts.memberKnown()) {
            found.add(
                    unknown("/memberId", membership.member(), membership.kind().ofProfessional()));
        }
        if (!facts.groupKnown()) {
            found.add(unknown("/groupId", membership.group(), false));
        } else if (membership.kind() != MembershipKind.PRACTICE && !isGrouping(facts.groupKind())) {
            found.add(notGrouping(membership.group(), facts.groupKind()));
        }
        if (membership.member().equals(membership.group())) {
            found.add(new Breach(
                    "/memberId",
                    "member-of-itself",
                    "La structure %s ne peut être membre d'elle-même.".formatted(membership.group()),
                    "Structure %s cannot be a member of itself.".formatted(membership.group())));
        }
        return found;
    }

    private static boolean isGrouping(@Nullable String kind) {
        return kind != null && GROUPINGS.contains(kind);
    }

    private static void dates(Membership.Content content, List<Breach> found) {
        LocalDate to = content.to();
        if (to != null && to.isBefore(content.from())) {
            found.add(new Breach(
                    "/to",
                    "ends-before-it-begins",
                    "Fin le %s ; attendue le %s ou après.".formatted(to, content.from()),
                    "Ends on %s; expected on %s or later.".formatted(to, content.from())));
        }
    }

    private static Breach unknown(String pointer, String id, boolean professional) {
        return professional
                ? new Breach(
                        pointer,
                        "unknown-professional",
                        "Aucun professionnel %s au registre.".formatted(id),
                        "No professional %s in the registry.".formatted(id))
                : new Breach(
                        pointer,
                        "unknown-structure",
                        "Aucune structure %s que vous puissiez voir.".formatted(id),
                        "No structure %s that you may see.".formatted(id));
    }

    private static Breach notGrouping(String group, @Nullable String kind) {
        String all = GROUPINGS.stream().sorted().collect(Collectors.joining(", "));
        return new Breach(
                "/groupId",
                "not-a-grouping",
                "La structure %s est de type %s ; un regroupement est attendu : %s.".formatted(group, kind, all),
                "Structure %s is of kind %s; a grouping is expected: %s.".formatted(group, kind, all));
    }

    /** The day from which a move or an end takes effect: after the first day, and before it ends anyway. */
    public static List<Breach> movingAt(Membership membership, LocalDate at) {
        LocalDate from = membership.content().from();
        LocalDate to = membership.content().to();
        if (!at.isAfter(from) || (to != null && at.isAfter(to.plusDays(1)))) {
            String until = to == null ? "" : " / " + to.plusDays(1);
            return List.of(new Breach(
                    "/at",
                    "outside-of-the-membership",
                    "Effet le %s ; attendu après le %s%s.".formatted(at, from, until),
                    "Takes effect on %s; expected after %s%s.".formatted(at, from, until)));
        }
        return List.of();
    }
}
