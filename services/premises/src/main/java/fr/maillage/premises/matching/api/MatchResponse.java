package fr.maillage.premises.matching.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.criteria.domain.Judge;
import fr.maillage.premises.criteria.domain.Match;
import fr.maillage.premises.criteria.domain.Relaxation;
import fr.maillage.premises.criteria.domain.Seeker;
import fr.maillage.premises.criteria.domain.Space.Placement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One room for one request, with every reason. */
@Schema(
        name = "Match",
        description = "Un local pour une demande, avec ses raisons. / A room for a request, with its reasons.")
public record MatchResponse(
        @Schema(description = "Demande. / Request.") UUID requestId,

        @Schema(description = "Cellule, ou local pris en plusieurs cellules. / Unit, or premises taken in several.")
        UUID roomId,

        @Schema(description = "Local. / Premises.") UUID premisesId,

        @Schema(description = "Nom du local et de la cellule. / Name of the premises and the unit.")
        String label,

        @Schema(description = "Note de 0 à 1. / Score from 0 to 1.")
        double score,

        @Schema(
                description =
                        "Note possible si l'inconnu se révélait au mieux. / Score were the unknown to turn out best.")
        double possibleScore,

        @Schema(description = "Ce qui peut être proposé. / What can be proposed.")
        CodedValue proposal,

        @Schema(description = "Premier jour d'entrée. / First day of entry.") @Nullable
        LocalDate enterable,

        @Schema(description = "Surface prise, m². / Area taken, m².") @Nullable
        BigDecimal areaM2,

        @Schema(description = "Surface voulue, m². / Area needed, m².") @Nullable
        BigDecimal needM2,

        @Schema(description = "Loyer et charges par mois, ou prix. / Rent and charges a month, or price.") @Nullable
        Money cost,

        @Schema(description = "Qui prend quelle cellule. / Who takes which unit.")
        List<Place> placements,

        @Schema(description = "Critères qui peuvent exclure, dans leur ordre. / Criteria that may exclude.")
        List<CheckResponse> checks,

        @Schema(description = "Critères qui pèsent, dans leur ordre. / Criteria that weigh.")
        List<ComponentResponse> components,

        @Schema(
                description =
                        "Le seul changement qui admettrait le local. / The single change that would admit the room.")
        @Nullable
        Change relaxation) {

    private static final int HUNDREDTHS = 2;

    /** A member, by its place in the request from 0, and its unit. */
    @Schema(name = "MatchPlacement", description = "Membre et cellule. / Member and unit.")
    public record Place(
            @Schema(description = "Rang du membre dans la demande, depuis 0. / Place of the member, from 0.")
            int member,

            @Schema(description = "Cellule. / Unit.") UUID unitId,
            @Schema(description = "Son nom. / Its name.") String unit) {

        static Place of(Placement placement) {
            return new Place(
                    placement.member(), placement.unit().id(), placement.unit().label());
        }
    }

    /** What would have to change. */
    @Schema(name = "MatchRelaxation", description = "Changement. / Change.")
    public record Change(
            @Schema(description = "Critère. / Criterion.") CodedValue criterion,
            @Schema(description = "Changement. / Change.") Said change) {}

    public static MatchResponse of(Match match) {
        return with(match, null);
    }

    static MatchResponse of(Seeker seeker, Match match, Judge judge) {
        return with(
                match,
                Relaxation.of(seeker, match, judge)
                        .map(one -> new Change(CheckResponse.coded(one.criterion()), Said.of(one.change())))
                        .orElse(null));
    }

    private static MatchResponse with(Match match, @Nullable Change change) {
        Integer day = match.enterable();
        return new MatchResponse(
                match.seeker(),
                match.room().id(),
                match.room().premisesId(),
                match.room().label(),
                match.score(),
                match.possible(),
                new CodedValue(
                        match.proposal().name(),
                        match.proposal().label().fr(),
                        match.proposal().label().en()),
                day == null ? null : LocalDate.ofEpochDay(day),
                hundredths(match.space().areaDm2()),
                hundredths(match.space().needDm2()),
                money(match.space().cost()),
                match.space().placements().stream().map(Place::of).toList(),
                match.checks().stream().map(CheckResponse::of).toList(),
                match.components().stream().map(ComponentResponse::of).toList(),
                change);
    }

    private static @Nullable BigDecimal hundredths(@Nullable Integer dm2) {
        return dm2 == null ? null : BigDecimal.valueOf(dm2, HUNDREDTHS);
    }

    private static @Nullable Money money(@Nullable Long cents) {
        return cents == null ? null : new Money(BigDecimal.valueOf(cents, HUNDREDTHS), Money.EUR);
    }
}
