package fr.maillage.premises.criteria.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one thing that would have to change for an excluded room to be admitted; there is none when two refuse. */
public record Relaxation(HardCriterion criterion, Wording change) {

    public static Optional<Relaxation> of(Seeker seeker, Match match, Judge judge) {
        List<Check> refusals = match.refusals();
        if (refusals.size() != 1) {
            return Optional.empty();
        }
        HardCriterion criterion = refusals.getFirst().criterion();
        return Optional.of(new Relaxation(criterion, change(criterion, seeker, match, judge)));
    }

    private static Wording change(HardCriterion criterion, Seeker seeker, Match match, Judge judge) {
        Room room = match.room();
        return switch (criterion) {
            case STATUS -> new Wording("attendre que le local se libère", "wait for the room to become free");
            case ACCESSIBILITY ->
                new Wording("programmer des travaux ou obtenir une dérogation", "plan works or obtain a derogation");
            case TENURE -> accept(room.offer().tenure().label());
            case DATE -> later(seeker.latest(), room.offer().enterable(judge.today()));
            case HORIZON -> horizon(judge);
            case DURATION -> new Wording("prolonger la mise à disposition", "prolong the provision");
            case AREA -> smaller(match.space());
            case CAPACITY ->
                new Wording("changer la taille du groupe ou du lot", "change the size of the group or lot");
            case PROFESSION -> new Wording("faire accepter la profession au bailleur", "have the landlord accept it");
            case BUDGET ->
                dearer(seeker.budgetFor(room.offer().tenure()), match.space().cost());
            case SINGLE_TENANT -> new Wording("trouver un preneur tête", "find a lead tenant");
            case TERRITORY ->
                accept(new Wording(room.locality().label(), room.locality().label()));
            case FEATURES -> new Wording("s'en passer ou les faire installer", "do without or have them installed");
        };
    }

    private static Wording accept(Wording what) {
        return new Wording("accepter : " + what.fr(), "accept: " + what.en());
    }

    private static Wording later(@Nullable LocalDate latest, @Nullable LocalDate enterable) {
        if (latest == null || enterable == null) {
            return new Wording("accepter plus tard", "accept later");
        }
        long days = ChronoUnit.DAYS.between(latest, enterable);
        return new Wording(
                "accepter une entrée le %s, %d jours plus tard".formatted(enterable, days),
                "accept an entry on %s, %d days later".formatted(enterable, days));
    }

    private static Wording horizon(Judge judge) {
        LocalDate far = judge.today().plusMonths(judge.settings().of(Parameter.HORIZON_MONTHS));
        return new Wording("repousser la date limite au " + far, "put the latest date off to " + far);
    }

    private static Wording smaller(Space space) {
        Integer area = space.areaDm2();
        Integer need = space.needDm2();
        if (area == null || need == null || area >= need) {
            return new Wording("accepter des cellules plus petites", "accept smaller units");
        }
        String missing = Figures.area(need - area);
        return new Wording("accepter %s de moins".formatted(missing), "accept %s less".formatted(Figures.en(missing)));
    }

    private static Wording dearer(@Nullable Long budget, @Nullable Long cost) {
        if (budget == null || cost == null) {
            return new Wording("augmenter le budget", "raise the budget");
        }
        String more = Figures.euros(cost - budget);
        return new Wording("ajouter %s au budget".formatted(more), "add %s to the budget".formatted(Figures.en(more)));
    }
}
