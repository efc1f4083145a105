package fr.maillage.registry.structure.api;

import fr.maillage.platform.http.etag.Etag;
import fr.maillage.registry.localknowledge.CallersKnowledge;
import fr.maillage.registry.localknowledge.domain.SubjectType;
import fr.maillage.registry.quality.Freshness;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.quality.domain.Quality.Local;
import fr.maillage.registry.structure.domain.Structure;
import fr.maillage.registry.structure.domain.StructureQuality;
import fr.maillage.registry.structure.domain.StructureSearch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Structures as answers show them, each with its quality to whoever is asking; a page at a time. */
@ApplicationScoped
public class StructureSheets {

    private static final String FILE = "finess-stock";

    private final CallersKnowledge knowledge;
    private final Freshness freshness;

    StructureSheets(CallersKnowledge knowledge, Freshness freshness) {
        this.knowledge = knowledge;
        this.freshness = freshness;
    }

    public StructureResponse one(Structure structure) {
        return page(List.of(structure)).apply(structure);
    }

    /** A search for those whose score, as answers show it to everybody, is less; null for any. */
    StructureSearch worse(StructureSearch search, @Nullable Integer below) {
        return below == null ? search : search.worseThan(freshness.of(FILE).unaged(below));
    }

    /** Two statements beside that of the page. */
    Function<Structure, StructureResponse> page(List<Structure> structures) {
        Map<String, Local> worth = knowledge.worth(
                SubjectType.STRUCTURE, structures.stream().map(Structure::id).toList());
        Freshness.Age age = freshness.of(FILE);
        return structure -> {
            Local local = worth.getOrDefault(structure.id(), Local.NOT_ASKED);
            Quality quality = StructureQuality.of(structure, age.vintage(), local, age.today());
            return StructureResponse.from(structure, quality);
        };
    }

    /** Labels and stamps have a life of their own: all of it is in the tag. Quality is shown beside, and judges no write. */
    public static Etag tag(Structure structure, StructureResponse shown) {
        return tag(structure).with(shown.quality().toString());
    }

    public static Etag tag(Structure structure) {
        return Etag.hash(structure.toString());
    }
}
