package fr.maillage.registry.professional.api;

import fr.maillage.platform.http.fields.Selection;
import fr.maillage.registry.localknowledge.CallersKnowledge;
import fr.maillage.registry.localknowledge.domain.KnowledgeSheet;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.professional.ProfessionalService;
import fr.maillage.registry.professional.domain.PersonQuality;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.quality.Freshness;
import fr.maillage.registry.quality.domain.Quality.Local;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands beside people in an answer: local knowledge when asked for, and quality; a page at a time. */
@ApplicationScoped
class ProfessionalSheets {

    static final String KNOWLEDGE = "localKnowledge";
    private static final String FILE = "rpps-activities";

    private final ProfessionalService professionals;
    private final CallersKnowledge knowledge;
    private final Freshness freshness;

    ProfessionalSheets(ProfessionalService professionals, CallersKnowledge knowledge, Freshness freshness) {
        this.professionals = professionals;
        this.knowledge = knowledge;
        this.freshness = freshness;
    }

    /** Refuses what the caller may not ask for, before anything is read. */
    void check(Selection selection) {
        if (selection.expands(KNOWLEDGE)) {
            knowledge.sight();
        }
    }

    /** A search for those whose score, as answers show it to everybody, is less; null for any. */
    ProfessionalSearch worse(ProfessionalSearch search, @Nullable Integer below) {
        return below == null ? search : search.worseThan(freshness.of(FILE).unaged(below));
    }

    /** One person, with their diplomas. */
    ProfessionalResponse one(Professional person, Selection selection) {
        return page(List.of(person), selection).apply(person).with(professionals.diplomas(person));
    }

    /** The people of a page: two statements beside theirs, one more for local knowledge. */
    Function<Professional, ProfessionalResponse> page(List<Professional> people, Selection selection) {
        List<String> ids = people.stream().flatMap(ProfessionalSheets::ids).toList();
        Map<String, KnowledgeSheet> known =
                selection.expands(KNOWLEDGE) ? knowledge.ofProfessionals(ids) : new HashMap<>();
        Map<String, Local> worth = knowledge.worth(SubjectType.PROFESSIONAL, ids);
        Freshness.Age age = freshness.of(FILE);
        return person -> ProfessionalResponse.from(
                person,
                ids(person)
                        .filter(known::containsKey)
                        .findFirst()
                        .map(known::get)
                        .orElse(null),
                PersonQuality.of(person, age.vintage(), best(person, worth), age.today()));
    }

    /** A merged record's knowledge is that of the one kept, unless the one kept has its own. */
    private static Stream<String> ids(Professional person) {
        return Stream.concat(Stream.of(person.id()), person.mergedIds().stream());
    }

    private static Local best(Professional person, Map<String, Local> worth) {
        return ids(person)
                .map(id -> worth.getOrDefault(id, Local.NOT_ASKED))
                .filter(local -> local != Local.NOTHING)
                .findFirst()
                .orElse(Local.NOTHING);
    }
}
