package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.code.domain.CodedValue;
import fr.maillage.premises.premises.domain.Accessibility;
import fr.maillage.premises.premises.domain.Availability;
import fr.maillage.premises.premises.domain.DerogationGround;
import fr.maillage.premises.premises.domain.Point;
import fr.maillage.premises.premises.domain.Stamps;
import fr.maillage.premises.premises.domain.Terms;
import fr.maillage.premises.premises.domain.Thresholds.Measured;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The parts of the answer that hold codes, with their labels. */
final class PremisesParts {

    private PremisesParts() {}

    /** A point, as every located object has it. */
    @Schema(name = "PremisesLocation")
    record LocationPart(
            double lat,
            double lon,

            @Schema(examples = "MANUAL") String precision,

            @Nullable BigDecimal score,
            String source) {

        static @Nullable LocationPart from(@Nullable Point point) {
            return point == null ? null : new LocationPart(point.lat(), point.lon(), "MANUAL", null, "premises");
        }
    }

    /** The territories that hold the premises. */
    @Schema(name = "PremisesTerritories")
    record TerritoriesPart(
            @Schema(examples = "31555") String communeCode,
            @Nullable @Schema(examples = "243100518") String epciCode,
            @Nullable @Schema(examples = "31") String departmentCode,
            @Nullable @Schema(examples = "76") String regionCode,
            @Nullable @Schema(examples = "315550101") String irisCode,
            @Nullable @Schema(examples = "QN03101M") String qpvCode,
            CodedValue qpv,
            @Nullable LocalDate vintage,
            boolean stampDue,
            @Nullable Instant stampedAt) {

        static TerritoriesPart from(String commune, Stamps stamps) {
            return new TerritoriesPart(
                    commune,
                    stamps.epciCode(),
                    stamps.departmentCode(),
                    stamps.regionCode(),
                    stamps.irisCode(),
                    stamps.qpvCode(),
                    CodedValue.of(stamps.qpv()),
                    stamps.vintage(),
                    stamps.due(),
                    stamps.stampedAt());
        }
    }

    /** Accessibility, each measure with its outcome. */
    @Schema(name = "PremisesAccessibility")
    record AccessibilityPart(
            CodedValue status,
            @Nullable Boolean publicAccess,
            @Nullable Integer erpCategory,
            @Nullable String erpType,
            @Nullable CodedValue derogationGround,
            @Nullable String derogationAct,
            @Nullable LocalDate worksPlannedFor,
            @Nullable Boolean register,
            @Nullable Integer shoppingCentreCategory,
            @Nullable Boolean newBuilding,
            List<MeasurePart> measures) {

        static AccessibilityPart from(Accessibility known, List<Measured> measured) {
            return new AccessibilityPart(
                    CodedValue.of(known.status()),
                    known.publicAccess(),
                    known.erpCategory(),
                    known.erpType(),
                    ground(known.derogationGround()),
                    known.derogationAct(),
                    known.worksPlannedFor(),
                    known.register(),
                    known.shoppingCentreCategory(),
                    known.newBuilding(),
                    measured.stream().map(MeasurePart::from).toList());
        }

        private static @Nullable CodedValue ground(@Nullable String word) {
            return Arrays.stream(DerogationGround.values())
                    .filter(one -> one.name().equals(word))
                    .findFirst()
                    .map(CodedValue::of)
                    .orElse(null);
        }
    }

    /** What was measured, against the threshold in force. */
    @Schema(name = "PremisesMeasure")
    record MeasurePart(
            CodedValue item,
            @Schema(examples = "0.83") BigDecimal value,

            @Schema(enumeration = {"ALLOWED", "REFUSED", "INSUFFICIENT_DATA"})
            String outcome,

            @Nullable @Schema(examples = "0.77") BigDecimal threshold,

            @Nullable @Schema(enumeration = {"MIN", "MAX"}) String bound,

            @Nullable String source) {

        static MeasurePart from(Measured measured) {
            var threshold = measured.threshold();
            return new MeasurePart(
                    CodedValue.of(measured.measure().item()),
                    measured.measure().value(),
                    measured.outcome().name(),
                    threshold == null ? null : threshold.value(),
                    threshold == null ? null : threshold.least() ? "MIN" : "MAX",
                    threshold == null ? null : threshold.source());
        }
    }

    /** Whose rooms they are. */
    @Schema(name = "PremisesOwner")
    record OwnerPart(
            CodedValue type,

            @Nullable @Schema(examples = "bailleur-toulouse")
            String organization) {}

    /** On what conditions rooms are had. */
    @Schema(name = "PremisesTerms")
    record TermsPart(
            CodedValue tenure,
            @Nullable Money rentPerM2,
            @Nullable Money chargesPerM2,
            @Nullable Money purchasePrice,
            @Nullable Boolean moderateRent,
            @Nullable Boolean rentPaidByCity,
            boolean singleTenantRequired,
            boolean publicDomain,
            @Nullable Money fee,
            @Nullable CodedValue feeGround) {

        static TermsPart from(Terms terms) {
            return new TermsPart(
                    CodedValue.of(terms.tenure()),
                    Amounts.money(terms.rentPerM2()),
                    Amounts.money(terms.chargesPerM2()),
                    Amounts.money(terms.purchasePrice()),
                    terms.moderateRent(),
                    terms.rentPaidByCity(),
                    terms.singleTenantRequired(),
                    terms.publicDomain(),
                    Amounts.money(terms.fee()),
                    CodedValue.ofNullable(terms.feeGround()));
        }
    }

    /** From when to when. */
    @Schema(name = "PremisesAvailability")
    record AvailabilityPart(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable CodedValue confidence) {

        static AvailabilityPart from(Availability availability) {
            return new AvailabilityPart(
                    availability.from(), availability.to(), CodedValue.ofNullable(availability.confidence()));
        }
    }

    /** Who is welcome. */
    @Schema(name = "PremisesProfile")
    record ProfilePart(List<String> acceptedProfessions, CodedValue tenantKind, List<CodedValue> coexistsWith) {}
}
