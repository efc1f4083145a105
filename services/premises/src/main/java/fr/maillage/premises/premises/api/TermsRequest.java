package fr.maillage.premises.premises.api;

import fr.maillage.platform.http.value.Money;
import fr.maillage.premises.premises.domain.FeeGround;
import fr.maillage.premises.premises.domain.Tenure;
import fr.maillage.premises.premises.domain.Terms;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** On what conditions rooms are had. */
@Schema(name = "PremisesTermsContent")
public record TermsRequest(
        @NotNull @Schema(examples = "LEASE") Tenure tenure,

        @Nullable @Schema(examples = "{\"amount\":110.00,\"currency\":\"EUR\"}")
        Money rentPerM2,

        @Nullable @Schema(examples = "{\"amount\":25.00,\"currency\":\"EUR\"}")
        Money chargesPerM2,

        @Nullable @Schema(examples = "{\"amount\":180000.00,\"currency\":\"EUR\"}")
        Money purchasePrice,

        @Nullable Boolean moderateRent,
        @Nullable Boolean rentPaidByCity,
        @Nullable Boolean singleTenantRequired,
        @Nullable Boolean publicDomain,

        @Nullable @Schema(examples = "{\"amount\":1200.00,\"currency\":\"EUR\"}")
        Money fee,

        @Nullable @Schema(examples = "GENERAL_INTEREST_NPO") FeeGround feeGround) {

    static TermsRequest from(Terms terms) {
        return new TermsRequest(
                terms.tenure(),
                Amounts.money(terms.rentPerM2()),
                Amounts.money(terms.chargesPerM2()),
                Amounts.money(terms.purchasePrice()),
                terms.moderateRent(),
                terms.rentPaidByCity(),
                terms.singleTenantRequired(),
                terms.publicDomain(),
                Amounts.money(terms.fee()),
                terms.feeGround());
    }

    Terms toTerms() {
        return new Terms(
                tenure,
                Amounts.amount(rentPerM2),
                Amounts.amount(chargesPerM2),
                Amounts.amount(purchasePrice),
                moderateRent,
                rentPaidByCity,
                Boolean.TRUE.equals(singleTenantRequired),
                Boolean.TRUE.equals(publicDomain),
                Amounts.amount(fee),
                feeGround);
    }
}
