package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.localknowledge.LocalKnowledgeService.Seen;
import fr.maillage.registry.localknowledge.domain.Author;
import fr.maillage.registry.localknowledge.domain.Sight;
import fr.maillage.registry.localknowledge.domain.Subject;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers about local knowledge: their tag and their language, and who is asking. */
record KnowledgeAnswers(HttpHeaders headers) {

    Response read(Seen seen) {
        return tag(seen).answer(headers, () -> LocalKnowledgeResponse.from(seen, language()));
    }

    Response written(Response.ResponseBuilder response, Seen seen) {
        return response.entity(LocalKnowledgeResponse.from(seen, language()))
                .header(HttpHeaders.ETAG, tag(seen).header())
                .build();
    }

    /** Other facts are shown to other roles, and an expiry changes what is shown without a write. */
    private static Etag tag(Seen seen) {
        return Etag.version(seen.sheet().version())
                .with(seen.sheet().withheld().toString(), seen.sheet().expired().toString());
    }

    private Language language() {
        return Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Author author(Caller caller) {
        return new Author(caller.tenant(), caller.subject());
    }

    /** The operations ask for a role that has one. */
    static Sight sight(Caller caller) {
        return Sight.of(caller.roles()).orElseThrow();
    }

    /** An id that cannot be one is like one that nobody has; without an organization there is nothing to look for. */
    static Subject subject(SubjectType type, String id, Caller caller) {
        caller.tenant();
        if (!Subject.isId(id)) {
            RegistryProblem code = type == SubjectType.PROFESSIONAL
                    ? RegistryProblem.PROFESSIONAL_NOT_FOUND
                    : RegistryProblem.STRUCTURE_NOT_FOUND;
            throw Problem.of(code, "Identifiant impossible : %s.".formatted(id), "Impossible id: %s.".formatted(id));
        }
        return new Subject(type, id);
    }
}
