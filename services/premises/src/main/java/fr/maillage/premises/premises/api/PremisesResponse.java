package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.api.PremisesParts.AccessibilityPart;
import fr.maillage.premises.premises.api.PremisesParts.AvailabilityPart;
import fr.maillage.premises.premises.api.PremisesParts.LocationPart;
import fr.maillage.premises.premises.api.PremisesParts.OwnerPart;
import fr.maillage.premises.premises.api.PremisesParts.ProfilePart;
import fr.maillage.premises.premises.api.PremisesParts.TermsPart;
import fr.maillage.premises.premises.api.PremisesParts.TerritoriesPart;
import fr.maillage.premises.premises.domain.Layout;
import fr.maillage.premises.premises.domain.Premises;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.PremisesRules;
import fr.maillage.premises.premises.domain.Thresholds.Measured;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.rule.Rules;
import fr.maillage.premises.rule.domain.Finding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Premises as whoever keeps them reads them; others read the members that their share shows, the rest is absent. */
@Schema(
        name = "Premises",
        description =
                "Local. Partagé, il ne montre que les membres du jeu de champs du partage ; les autres sont absents. / Premises. Shared ones show the members of the share's field set only.")
public record PremisesResponse(
        UUID id,
        @Schema(examples = "243100518") String keeper,
        @Schema(examples = "Pôle santé des Lilas") String name,
        @Nullable String description,
        AddressRequest address,
        @Nullable LocationPart location,
        TerritoriesPart territories,
        CodedValue state,
        @Nullable List<UnitState> allowedTransitions,
        int unitCount,
        @Nullable List<UnitResponse> units,
        SurfaceRequest surface,
        Layout layout,
        SurroundingsRequest surroundings,
        AccessibilityPart accessibility,
        OwnerPart owner,
        TermsPart terms,
        AvailabilityPart availability,
        ProfilePart profile,
        List<CodedValue> services,
        @Nullable UUID plannedOperationId,
        boolean archived,
        List<Warning> warnings,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** @param today the day on which it is judged */
    static PremisesResponse from(
            Premises premises,
            @Nullable List<Unit> units,
            List<Measured> measured,
            Language language,
            LocalDate today) {
        PremisesContent content = premises.content();
        return new PremisesResponse(
                premises.id(),
                premises.tenant(),
                content.name(),
                content.description(),
                AddressRequest.from(content.address()),
                LocationPart.from(content.location()),
                TerritoriesPart.from(content.address().communeCode(), premises.stamps()),
                CodedValue.of(premises.state()),
                units == null ? null : allowed(premises, units),
                premises.unitCount(),
                units == null
                        ? null
                        : units.stream()
                                .map(unit -> UnitResponse.from(unit, content, language, today))
                                .toList(),
                SurfaceRequest.from(content.surface()),
                content.layout(),
                SurroundingsRequest.from(content.surroundings()),
                AccessibilityPart.from(content.accessibility(), measured),
                new OwnerPart(
                        CodedValue.of(content.owner().type()), content.owner().organization()),
                TermsPart.from(content.terms()),
                AvailabilityPart.from(content.availability()),
                new ProfilePart(
                        content.profile().acceptedProfessions(),
                        CodedValue.of(content.profile().tenantKind()),
                        CodedValue.of(content.profile().coexistsWith())),
                CodedValue.of(content.services()),
                content.plannedOperationId(),
                premises.archived(),
                Rules.warnings(findings(content, units, today), language),
                premises.version(),
                premises.createdAt(),
                premises.changedAt());
    }

    /** Where all units may go together. */
    private static List<UnitState> allowed(Premises premises, List<Unit> units) {
        return premises.archived()
                ? List.of()
                : Arrays.stream(UnitState.values())
                        .filter(to -> units.stream().anyMatch(unit -> unit.state() != to))
                        .filter(to -> units.stream()
                                .allMatch(unit ->
                                        unit.state() == to || unit.allowed().contains(to)))
                        .toList();
    }

    /** Of the sheet; and what any unit in its state makes of it, once each. */
    private static List<Finding> findings(PremisesContent content, @Nullable List<Unit> units, LocalDate today) {
        List<Finding> found = new ArrayList<>(PremisesRules.findings(content));
        if (units != null) {
            units.stream()
                    .flatMap(unit -> PremisesRules.findings(content, unit.content(), unit.state(), today).stream())
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }
}
