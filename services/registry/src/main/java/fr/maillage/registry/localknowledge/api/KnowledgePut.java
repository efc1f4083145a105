package fr.maillage.registry.localknowledge.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.registry.localknowledge.LocalKnowledgeWriting;
import fr.maillage.registry.localknowledge.domain.Author;
import fr.maillage.registry.localknowledge.domain.Field;
import fr.maillage.registry.localknowledge.domain.Knowledge;
import fr.maillage.registry.localknowledge.domain.ProposedFact;
import fr.maillage.registry.localknowledge.domain.Subject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A PUT that creates or replaces: what is there must be named by If-Match, what is not there must not. */
record KnowledgePut(LocalKnowledgeWriting writing, Caller caller, KnowledgeAnswers answers) {

    Response put(Subject subject, Map<Field, ProposedFact> content, @Nullable String reason, String address) {
        Author author = KnowledgeAnswers.author(caller);
        Optional<Knowledge> present = writing.find(author.tenant(), subject);
        if (present.isPresent()) {
            Etag.version(present.get().version()).requireMatch(answers.headers());
            return answers.written(Response.ok(), writing.replace(author, present.get(), content, reason));
        }
        if (answers.headers().getHeaderString(HttpHeaders.IF_MATCH) != null) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "If-Match désigne une version, mais rien n’est encore su de %s.".formatted(subject.id()),
                    "If-Match names a version, but nothing is known of %s yet.".formatted(subject.id()));
        }
        return answers.written(Response.created(URI.create(address)), writing.create(author, subject, content, reason));
    }
}
