package fr.maillage.premises.opportunity;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.history.domain.Author;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Transitions;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.opportunity.domain.Diffusion;
import fr.maillage.premises.opportunity.domain.DiffusionAudience;
import fr.maillage.premises.opportunity.domain.Opportunity;
import fr.maillage.premises.opportunity.domain.OpportunityContent;
import fr.maillage.premises.opportunity.domain.OpportunityState;
import fr.maillage.premises.opportunity.store.DiffusionRows;
import fr.maillage.premises.opportunity.store.OpportunityRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization's opportunities: written, published, closed, and sent to institutions. */
@ApplicationScoped
@Transactional
public class OpportunityService {

    private static final String TYPE = "opportunity";
    private static final EventType PUBLISHED =
            EventType.of("fr.maillage.premises.opportunity.published.v1").count("version");
    private static final EventType CLOSED =
            EventType.of("fr.maillage.premises.opportunity.closed.v1").count("version");
    private static final EventType DIFFUSED = EventType.of("fr.maillage.premises.opportunity.diffused.v1")
            .state("kind")
            .date("sentOn");

    private final OpportunityRows opportunities;
    private final DiffusionRows diffusions;
    private final Events events;
    private final Clock clock;

    OpportunityService(OpportunityRows opportunities, DiffusionRows diffusions, Events events, Clock clock) {
        this.opportunities = opportunities;
        this.diffusions = diffusions;
        this.events = events;
        this.clock = clock;
    }

    /** Rows of a list and, when it was asked for, the size of the whole. */
    public record Found(List<Opportunity> rows, @Nullable Long total) {}

    public Found list(String tenant, @Nullable Instant afterAt, @Nullable UUID afterId, int limit, boolean counted) {
        return new Found(
                opportunities.list(tenant, afterAt, afterId, limit), counted ? opportunities.count(tenant) : null);
    }

    public Opportunity get(String tenant, UUID id) {
        return opportunities
                .find(tenant, id)
                .orElseThrow(() -> Problem.of(
                        OpportunityProblem.OPPORTUNITY_NOT_FOUND,
                        "Aucune opportunité %s de votre organisation.".formatted(id),
                        "No opportunity %s of your organization.".formatted(id)));
    }

    public Opportunity write(Author by, OpportunityContent content) {
        requireNobody(content);
        Instant now = now();
        Opportunity one =
                new Opportunity(UUID.randomUUID(), by.tenant(), content, OpportunityState.DRAFT, null, 1, now, now);
        opportunities.add(one);
        return one;
    }

    public Opportunity change(Author by, UUID id, int version, OpportunityContent content) {
        requireNobody(content);
        Opportunity before = atVersion(by, id, version);
        return written(before, before.with(content, now()));
    }

    public Opportunity move(Author by, UUID id, int version, OpportunityState to) {
        Opportunity before = get(by.tenant(), id);
        if (!before.state().allowedTransitions().contains(to)) {
            throw Transitions.refused(
                    OpportunityProblem.OPPORTUNITY_TRANSITION_REFUSED,
                    before.state(),
                    to,
                    before.state().allowedTransitions());
        }
        Opportunity after = written(atVersion(by, id, version), before.moved(to, today(), now()));
        EventType type = to == OpportunityState.PUBLISHED ? PUBLISHED : CLOSED;
        events.publish(NewEvent.ofTenant(by.tenant(), type, TYPE, id).with("version", after.version()));
        return after;
    }

    /** Notes that a published opportunity was sent; the platform itself sends nothing. */
    public Diffusion diffuse(
            Author by, UUID id, DiffusionAudience audience, String recipient, @Nullable LocalDate sentOn) {
        Opportunity one = get(by.tenant(), id);
        LocalDate published = one.publishedOn();
        if (one.state() != OpportunityState.PUBLISHED || published == null) {
            throw Problem.of(
                    OpportunityProblem.OPPORTUNITY_NOT_PUBLISHED,
                    "L'opportunité est %s ; attendu PUBLISHED pour la diffuser.".formatted(one.state()),
                    "The opportunity is %s; PUBLISHED is expected to send it.".formatted(one.state()));
        }
        LocalDate today = today();
        LocalDate on = sentOn == null ? today : sentOn;
        if (on.isBefore(published) || on.isAfter(today)) {
            throw refused(
                    "/sentOn",
                    "out-of-time",
                    "sentOn (%s) ; attendu entre %s et %s.".formatted(on, published, today),
                    "sentOn (%s); between %s and %s is expected.".formatted(on, published, today));
        }
        Diffusion sent =
                new Diffusion(UUID.randomUUID(), by.tenant(), id, audience, recipient, on, by.subject(), now());
        diffusions.add(sent);
        events.publish(NewEvent.ofTenant(by.tenant(), DIFFUSED, TYPE, id)
                .with("kind", audience)
                .with("sentOn", on));
        return sent;
    }

    public List<Diffusion> diffusions(String tenant, UUID id) {
        get(tenant, id);
        return diffusions.list(tenant, id);
    }

    private Opportunity atVersion(Author by, UUID id, int version) {
        Opportunity present = get(by.tenant(), id);
        if (present.version() != version) {
            throw stale(present);
        }
        return present;
    }

    private Opportunity written(Opportunity before, Opportunity after) {
        if (!opportunities.change(before, after)) {
            throw stale(before);
        }
        return after;
    }

    private static Problem stale(Opportunity present) {
        return Problem.of(
                StandardProblem.STALE_VERSION,
                "L'opportunité a changé entre-temps : sa version %d n'est plus l'actuelle."
                        .formatted(present.version()),
                "The opportunity changed meanwhile: its version %d is no longer the current one."
                        .formatted(present.version()));
    }

    private static void requireNobody(OpportunityContent content) {
        content.contacts().stream().findFirst().ifPresent(pointer -> {
            throw refused(
                    pointer,
                    "personal-data",
                    "%s contient une adresse ou un téléphone ; attendu un texte qui ne nomme personne, et un lien (link)."
                            .formatted(pointer),
                    "%s holds an address or telephone; a text that names nobody, and a link, are expected."
                            .formatted(pointer));
        });
    }

    private static Problem refused(String pointer, String code, String fr, String en) {
        return Problem.of(OpportunityProblem.OPPORTUNITY_REFUSED, Violation.of(pointer, code, Text.of(fr, en)));
    }

    private LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
