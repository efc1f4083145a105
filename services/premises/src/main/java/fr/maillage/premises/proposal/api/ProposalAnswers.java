package fr.maillage.premises.proposal.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.premises.PremisesService;
import fr.maillage.premises.proposal.domain.Proposal;
import fr.maillage.premises.request.RequestWarnings;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** Proposals as they are answered: with what has to be known as long as they may lead somewhere. */
@ApplicationScoped
public class ProposalAnswers {

    private final PremisesService premises;
    private final RequestWarnings warnings;

    ProposalAnswers(PremisesService premises, RequestWarnings warnings) {
        this.premises = premises;
        this.warnings = warnings;
    }

    ProposalResponse of(Writer by, Proposal proposal, HttpHeaders headers) {
        return ProposalResponse.from(proposal, proposal.state().open() ? warnings(by, proposal, headers) : List.of());
    }

    private List<Warning> warnings(Writer by, Proposal proposal, HttpHeaders headers) {
        String commune = premises.own(proposal.tenant(), proposal.premises())
                .content()
                .address()
                .communeCode();
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        return warnings.ofRoom(by, proposal.request(), commune, language);
    }
}
