package fr.maillage.premises.proposal;

import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.premises.proposal.domain.FollowUp;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.proposal.domain.Visit;
import fr.maillage.premises.request.RequestService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What is told of proposals, visits and follow-ups: ids and states. */
@ApplicationScoped
class ProposalEvents {

    private static final String PROPOSAL = "proposal";

    private static final EventType MADE = EventType.of("fr.maillage.premises.proposal.made.v1")
            .identifier("requestId")
            .identifier("premisesId");
    private static final EventType MOVED = EventType.of("fr.maillage.premises.proposal.moved.v1")
            .identifier("requestId")
            .identifier("premisesId")
            .state("state")
            .count("version");
    private static final EventType VISITED = EventType.of("fr.maillage.premises.proposal.visited.v1")
            .identifier("requestId")
            .date("visitedOn");
    private static final EventType FOLLOWED = EventType.of("fr.maillage.premises.proposal.followed-up.v1")
            .identifier("requestId")
            .count("monthCount");

    private final Events events;

    ProposalEvents(Events events) {
        this.events = events;
    }

    void made(Proposal proposal) {
        events.publish(NewEvent.ofTenant(proposal.tenant(), MADE, PROPOSAL, proposal.id())
                .with("requestId", proposal.request())
                .with("premisesId", proposal.premises()));
    }

    void moved(Proposal proposal) {
        events.publish(NewEvent.ofTenant(proposal.tenant(), MOVED, PROPOSAL, proposal.id())
                .with("requestId", proposal.request())
                .with("premisesId", proposal.premises())
                .with("state", proposal.state())
                .with("version", proposal.version()));
    }

    void visited(Visit visit) {
        events.publish(NewEvent.ofTenant(visit.tenant(), VISITED, PROPOSAL, visit.proposal())
                .with("requestId", visit.request())
                .with("visitedOn", visit.visitedOn()));
    }

    void followedUp(FollowUp followUp) {
        UUID proposal = followUp.proposal();
        NewEvent event = proposal == null
                ? NewEvent.ofTenant(followUp.tenant(), FOLLOWED, RequestService.TYPE, followUp.request())
                : NewEvent.ofTenant(followUp.tenant(), FOLLOWED, PROPOSAL, proposal);
        events.publish(event.with("requestId", followUp.request()).with("monthCount", followUp.months()));
    }
}
