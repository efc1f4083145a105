package fr.maillage.registry.professional;

import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.caretier.CareTierService;
import fr.maillage.registry.caretier.domain.CareTier;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.export.ExportTrail;
import fr.maillage.registry.identifier.domain.NameMatch;
import fr.maillage.registry.merge.MergeService;
import fr.maillage.registry.merge.domain.Merge.MergedType;
import fr.maillage.registry.merge.domain.Signs;
import fr.maillage.registry.professional.domain.Diploma;
import fr.maillage.registry.professional.domain.Professional;
import fr.maillage.registry.professional.domain.ProfessionalId;
import fr.maillage.registry.professional.domain.ProfessionalSearch;
import fr.maillage.registry.professional.domain.Wanted;
import fr.maillage.registry.professional.store.DiplomaRepository;
import fr.maillage.registry.professional.store.ProfessionalRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, to be read. */
@ApplicationScoped
public class ProfessionalService {

    /** Activities among which people are judged at most: those of the largest departments. */
    static final int MOST_JUDGED = 150_000;

    private final ProfessionalRepository professionals;
    private final DiplomaRepository diplomas;
    private final CareTierService tiers;
    private final MergeService merges;
    private final Snapshot snapshot;
    private final ExportTrail trail;
    private final UnlocatedPeople unlocated;

    ProfessionalService(
            ProfessionalRepository professionals,
            DiplomaRepository diplomas,
            CareTierService tiers,
            MergeService merges,
            Snapshot snapshot,
            ExportTrail trail,
            UnlocatedPeople unlocated) {
        this.professionals = professionals;
        this.diplomas = diplomas;
        this.tiers = tiers;
        this.merges = merges;
        this.snapshot = snapshot;
        this.trail = trail;
        this.unlocated = unlocated;
    }

    /**
     * Rows of a list, one more than asked for if there is a next page, and, when it was asked for, the size of the whole
     * list, both of one state of the registry.
     *
     * @param unlocated people whom a search by points cannot find; null on later pages, beside names alike, and where it is not known
     */
    public record Found(
            List<Professional> rows,
            @Nullable Long total,
            @Nullable Long unlocated) {}

    /** Somebody who left the directory stays readable. Of several records of one person, the one kept answers for all. */
    @Transactional
    public Professional get(String id) {
        snapshot.begin();
        return ProfessionalId.parse(id)
                .flatMap(known -> answering(known.value()))
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.PROFESSIONAL_NOT_FOUND,
                        "Aucun professionnel %s.".formatted(id),
                        "No professional %s.".formatted(id)));
    }

    /** Diplomas and authorizations of a person, those of the records they answer for included. */
    @Transactional
    public List<Diploma> diplomas(Professional person) {
        return diplomas.of(Stream.concat(Stream.of(person.id()), person.mergedIds().stream())
                .toList());
    }

    private Optional<Professional> answering(String id) {
        Signs signs = merges.signs(MergedType.PROFESSIONAL, id);
        String kept = signs.answering(id);
        List<String> ids =
                Stream.concat(Stream.of(kept), signs.answeredBy(kept).stream()).toList();
        List<Professional> records = professionals.find(ids);
        return records.stream()
                .filter(one -> one.id().equals(kept))
                .findFirst()
                .map(one -> one.answeringFor(
                        id,
                        records.stream()
                                .filter(other -> !other.id().equals(kept))
                                .toList()));
    }

    /**
     * A page is made of several statements: all of one state, or a switch between them would tear people apart. A list by
     * likeness has one page, and its total is what it shows.
     */
    @Transactional
    public Found search(
            ProfessionalSearch search,
            NameMatch match,
            ProfessionalSearch.@Nullable After after,
            int limit,
            boolean counted) {
        snapshot.begin();
        bounded(search);
        List<Professional> rows = match == NameMatch.FUZZY ? List.of() : professionals.search(search, after, limit + 1);
        if (rows.isEmpty()
                && after == null
                && match != NameMatch.PREFIX
                && !search.name().isEmpty()) {
            List<Professional> alike = professionals.alike(search, limit);
            if (!alike.isEmpty() || match == NameMatch.FUZZY) {
                return new Found(alike, counted ? (long) alike.size() : null, null);
            }
        }
        Long missed = after == null || counted ? unlocated.count(search, counted) : null;
        return new Found(rows, counted ? professionals.count(search) : null, missed);
    }

    /** Rows of an export, which {@link #exported} has let begin; at most {@code limit}, of one state of the registry. */
    @Transactional
    public List<Professional> page(ProfessionalSearch search, ProfessionalSearch.@Nullable After after, int limit) {
        snapshot.begin();
        return professionals.search(search, after, limit);
    }

    /** How many people an export holds now, noted in the trail before the first of them is shown. */
    @Transactional
    public long exported(ProfessionalSearch search, List<String> territories) {
        bounded(search);
        long rows = professionals.countUpTo(search, trail.most() + 1);
        trail.begins("professional", rows, territories, FieldClass.PROFESSIONAL);
        return rows;
    }

    /** Judging a person costs some hundredths of a millisecond: a department takes a second, the country a minute. */
    private void bounded(ProfessionalSearch search) {
        if (search.judges() && (!search.somewhere() || professionals.isWider(search, MOST_JUDGED))) {
            String parameter = search.below() == null ? "sort" : "qualityBelow";
            throw Problem.of(
                    StandardProblem.INVALID_PARAMETER,
                    Violation.query(
                            parameter,
                            "too-wide",
                            Text.of(
                                    "La qualité se juge dans un territoire, une structure ou un rayon, sur %d activités au plus ; resserrez la recherche."
                                            .formatted(MOST_JUDGED),
                                    "Quality is judged within a territory, a structure or a radius, of at most %d activities; narrow the search."
                                            .formatted(MOST_JUDGED))));
        }
    }

    /** Who belongs to any of these care tiers, by the list of the acting organization. Cost: one row by key. */
    @Transactional
    public List<Wanted> ofTiers(List<CareTier> wanted) {
        CareTiers list = tiers.ofActing().tiers();
        return wanted.stream()
                .flatMap(tier -> Wanted.ofTier(list, tier).stream())
                .distinct()
                .toList();
    }
}
