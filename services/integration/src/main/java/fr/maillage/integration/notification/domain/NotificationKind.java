package fr.maillage.integration.notification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What people may ask to hear of: which events of the feed, and which roles may know of them. News of another service are one
 * more constant here, once its feed is gathered.
 */
public enum NotificationKind {
    API_CLIENTS("Vos clients machine", "Your machine clients"),
    ORGANIZATION("Votre organisation", "Your organization"),
    CHANGE_PROPOSALS("Propositions de correction", "Change proposals"),
    LOCAL_STRUCTURES("Structures locales", "Local structures"),
    AREAS("Territoires composés", "Composed areas"),
    INSTALLATION_REQUESTS("Demandes d'installation", "Installation requests");

    private final String fr;
    private final String en;

    NotificationKind(String fr, String en) {
        this.fr = fr;
        this.en = en;
    }

    /** What it tells of. */
    private List<Told> tells() {
        return switch (this) {
            case API_CLIENTS ->
                List.of(
                        ours("api-client.created", "Client machine créé", "Machine client made"),
                        ours("api-client.changed", "Client machine changé", "Machine client changed"),
                        ours("api-client.deleted", "Client machine supprimé", "Machine client deleted"));
            case ORGANIZATION ->
                List.of(
                        ours("tenant.changed", "Organisation changée", "Organization changed"),
                        ours("tenant.suspended", "Organisation suspendue", "Organization suspended"),
                        ours("tenant.reactivated", "Organisation réactivée", "Organization reactivated"));
            case CHANGE_PROPOSALS ->
                List.of(
                        registry("change-proposal.submitted", "Proposition déposée", "Proposal submitted"),
                        registry("change-proposal.decided", "Proposition tranchée", "Proposal decided"));
            case LOCAL_STRUCTURES ->
                List.of(
                        registry("local-structure.created", "Structure ajoutée", "Structure added"),
                        registry("local-structure.changed", "Structure changée", "Structure changed"),
                        registry("local-structure.archived", "Structure archivée", "Structure archived"));
            case AREAS ->
                List.of(
                        registry("area.created", "Territoire composé", "Area composed"),
                        registry("area.changed", "Territoire changé", "Area changed"),
                        registry("area.archived", "Territoire archivé", "Area archived"));
            case INSTALLATION_REQUESTS ->
                List.of(
                        premises("request.received", "Demande d'installation reçue", "Installation request received"),
                        premises(
                                "request.reconfirmation-due",
                                "Demande d'installation à reconfirmer",
                                "Installation request to be reconfirmed"));
        };
    }

    /** Who may know of it; empty for everybody of the organization. */
    private Set<String> roles() {
        return switch (this) {
            case API_CLIENTS -> Set.of("health-officer", "ars", "cpam");
            case INSTALLATION_REQUESTS -> Set.of("health-officer");
            case ORGANIZATION -> Set.of();
            case CHANGE_PROPOSALS, LOCAL_STRUCTURES -> Set.of("health-officer", "planner");
            case AREAS -> Set.of("health-officer", "planner", "elected");
        };
    }

    private static Told ours(String what, String fr, String en) {
        return new Told("fr.maillage.integration." + what + ".v1", fr, en);
    }

    private static Told registry(String what, String fr, String en) {
        return new Told("fr.maillage.registry." + what + ".v1", fr, en);
    }

    private static Told premises(String what, String fr, String en) {
        return new Told("fr.maillage.premises." + what + ".v1", fr, en);
    }

    /** An event's type, and how a letter tells of it. */
    public record Told(String type, String fr, String en) {}

    public static Optional<NotificationKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** The kind that tells of this type of event, if any does. */
    public static Optional<NotificationKind> telling(String type) {
        return Arrays.stream(values())
                .filter(kind -> kind.types().contains(type))
                .findFirst();
    }

    public List<String> types() {
        return tells().stream().map(Told::type).toList();
    }

    /** How a letter tells of an event of this kind. */
    public Told told(String type) {
        return tells().stream()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseGet(() -> new Told(type, fr, en));
    }

    /** Whether somebody with these roles may hear of it. */
    public boolean isFor(Set<String> held) {
        return roles().isEmpty() || held.stream().anyMatch(roles()::contains);
    }

    /** Whether it is told while the organization is suspended: that it is suspended would otherwise never be. */
    public boolean isForSuspended() {
        return this == ORGANIZATION;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }
}
