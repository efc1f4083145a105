package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.language.Language;
import fr.maillage.platform.http.value.Money;
import fr.maillage.platform.http.verdict.Warning;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.api.PremisesParts.AvailabilityPart;
import fr.maillage.premises.premises.domain.PremisesContent;
import fr.maillage.premises.premises.domain.PremisesRules;
import fr.maillage.premises.premises.domain.Unit;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitState;
import fr.maillage.premises.rule.Rules;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A unit as it is read. */
@Schema(name = "Unit", description = "Cellule d'un local. / Unit of premises.")
public record UnitResponse(
        UUID id,
        UUID premisesId,
        String name,
        CodedValue kind,
        CodedValue state,
        List<UnitState> allowedTransitions,
        BigDecimal areaM2,
        @Nullable Integer floor,
        @Nullable CodedValue tenure,
        @Nullable Money rentPerM2,
        @Nullable Money chargesPerM2,
        @Nullable CodedValue accessibilityStatus,
        AvailabilityPart availability,
        List<String> acceptedProfessions,
        @Nullable Boolean waterPoint,
        @Nullable Boolean naturalLight,
        @Nullable Boolean soundproofing,
        @Nullable UUID reservedFor,
        boolean archived,
        List<Warning> warnings,
        int version,
        Instant createdAt,
        Instant changedAt) {

    /** @param today the day on which it is judged */
    static UnitResponse from(Unit unit, PremisesContent holder, Language language, LocalDate today) {
        UnitContent content = unit.content();
        return new UnitResponse(
                unit.id(),
                unit.premisesId(),
                content.name(),
                CodedValue.of(content.kind()),
                CodedValue.of(unit.state()),
                unit.archived() ? List.of() : unit.allowed(),
                content.areaM2(),
                content.floor(),
                CodedValue.ofNullable(content.tenure()),
                Amounts.money(content.rentPerM2()),
                Amounts.money(content.chargesPerM2()),
                CodedValue.ofNullable(content.accessibilityStatus()),
                AvailabilityPart.from(content.availability()),
                content.acceptedProfessions(),
                content.waterPoint(),
                content.naturalLight(),
                content.soundproofing(),
                unit.reservedFor(),
                unit.archived(),
                Rules.warnings(PremisesRules.findings(holder, content, unit.state(), today), language),
                unit.version(),
                unit.createdAt(),
                unit.changedAt());
    }
}
