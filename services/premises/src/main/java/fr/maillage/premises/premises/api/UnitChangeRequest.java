package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.premises.domain.AccessibilityStatus;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.UnitContent;
import fr.maillage.premises.premises.domain.UnitKind;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch may touch of a unit. */
@Schema(
        name = "UnitChange",
        description =
                "Ce qui change ; un membre absent reste, null efface. / What changes; an absent member stays, null removes.")
public record UnitChangeRequest(
        @NotBlank @Size(max = UnitContent.MOST_NAME) String name,
        @Nullable UnitKind kind,
        @NotNull @Digits(integer = 7, fraction = 2) BigDecimal areaM2,
        @Nullable Integer floor,
        @Nullable Tenure tenure,
        @Nullable Money rentPerM2,
        @Nullable Money chargesPerM2,
        @Nullable AccessibilityStatus accessibilityStatus,
        @Nullable Availability availability,
        @Nullable List<@NotNull String> acceptedProfessions,
        @Nullable Boolean waterPoint,
        @Nullable Boolean naturalLight,
        @Nullable Boolean soundproofing,
        @Nullable @Size(max = 500) String reason) {

    static UnitChangeRequest from(UnitContent content) {
        return new UnitChangeRequest(
                content.name(),
                content.kind(),
                content.areaM2(),
                content.floor(),
                content.tenure(),
                Amounts.money(content.rentPerM2()),
                Amounts.money(content.chargesPerM2()),
                content.accessibilityStatus(),
                content.availability(),
                content.acceptedProfessions(),
                content.waterPoint(),
                content.naturalLight(),
                content.soundproofing(),
                null);
    }

    UnitContent toContent() {
        return new UnitContent(
                name,
                Objects.requireNonNullElse(kind, UnitKind.CONSULTING_ROOM),
                areaM2,
                floor,
                tenure,
                Amounts.amount(rentPerM2),
                Amounts.amount(chargesPerM2),
                accessibilityStatus,
                Objects.requireNonNullElse(availability, Availability.UNKNOWN),
                Objects.requireNonNullElse(acceptedProfessions, List.of()),
                waterPoint,
                naturalLight,
                soundproofing);
    }
}
