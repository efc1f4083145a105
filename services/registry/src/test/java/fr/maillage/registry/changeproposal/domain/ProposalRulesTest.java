package fr.maillage.registry.changeproposal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.registry.changeproposal.domain.Proposal.ProposalState;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Breach;
import fr.maillage.registry.changeproposal.domain.ProposalRules.Decider;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ObjectType;
import fr.maillage.registry.changeproposal.domain.ProposedChange.Point;
import fr.maillage.registry.changeproposal.domain.ProposedChange.ProposalKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalRulesTest {

    private static ProposedChange change(
            String object, ProposalKind kind, @Nullable String value, @Nullable Point point) {
        return new ProposedChange(ObjectType.STRUCTURE, object, kind, value, null, point, value);
    }

    @ParameterizedTest
    @CsvSource({
        "LOCATION,,true,",
        "LOCATION,,false,point-misplaced",
        "ADDRESS,12 rue des Lois,false,",
        "ADDRESS,,false,value-missing",
        "ADDRESS,12 rue des Lois,true,point-misplaced",
        "CLOSED,,false,",
        "OTHER,,false,comment-missing"
    })
    void a_proposal_says_what_its_kind_needs(
            ProposalKind kind, @Nullable String value, boolean point, @Nullable String code) {
        var breaches = ProposalRules.breaches(change("1", kind, value, point ? new Point(43, 1) : null), true);

        if (code == null) {
            assertThat(breaches).isEmpty();
        } else {
            assertThat(breaches).extracting(Breach::code).containsExactly(code);
        }
    }

    /** Object, proposer, who moves it, as what, where to, with a reason or not, and what stands in the way. */
    @ParameterizedTest
    @CsvSource({
        "310000001,anne,op,operator,ACCEPTED,,",
        "310000001,anne,op,operator,REFUSED,,reason-missing",
        "310000001,anne,op,operator,REFUSED,faux,",
        "310000001,op,op,operator,ACCEPTED,,own-proposal",
        "310000001,anne,chef,officer,ACCEPTED,,not-yours-to-decide",
        "local:1,anne,chef,officer,ACCEPTED,,",
        "local:1,chef,chef,officer,ACCEPTED,,own-proposal",
        "local:1,chef,chef,officer,REFUSED,faux,own-proposal",
        "local:1,anne,op,operator,ACCEPTED,,not-yours-to-decide",
        "local:1,anne,anne,nobody,WITHDRAWN,,",
        "local:1,anne,chef,officer,WITHDRAWN,,not-yours-to-decide"
    })
    void who_decides_is_told_by_the_layer_and_is_never_the_proposer(
            String object,
            String by,
            String mover,
            String as,
            ProposalState to,
            @Nullable String reason,
            @Nullable String code) {
        Proposal one = Proposal.submit(
                new UUID(0, 1),
                "o",
                change(object, ProposalKind.CLOSED, null, null),
                by,
                Instant.parse("2026-01-01T00:00:00Z"));
        Decider decider = new Decider(mover, as.equals("officer"), as.equals("operator"));

        assertThat(ProposalRules.standsInTheWay(one, to, decider, reason)
                        .map(Breach::code)
                        .orElse(null))
                .isEqualTo(code);
    }
}
