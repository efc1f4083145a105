package fr.maillage.integration.tenant.api;

import fr.maillage.integration.tenant.domain.TenantDefinition;
import fr.maillage.integration.tenant.domain.TenantKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organization to create. */
@Schema(name = "NewTenant")
public record NewTenantRequest(
        @Schema(
                description =
                        "SIREN d’une collectivité ; mot choisi d’une institution. Ne change plus. / SIREN of a local authority; chosen word of an institution. Never changes.",
                examples = "246900245")
        @NotBlank
        @Size(max = 60)
        String alias,

        @Schema(
                description =
                        "Genre : collectivite, ars, cpam, landlord, mutuelle ou association. / Kind: collectivite, ars, cpam, landlord, mutuelle or association.",
                examples = "collectivite")
        @NotBlank
        String kind,

        @Schema(examples = "Métropole de Lyon") @NotBlank @Size(max = 200)
        String name,

        @Nullable
        @Schema(examples = "grandlyon.example")
        @Pattern(
                regexp = DOMAIN,
                message = "nom de domaine en minuscules attendu | a lower-case domain name is expected")
        @Size(max = 200)
        String domain,

        @Schema(description = "Départements concernés. / Departments concerned.", examples = "[\"69\"]")
        @NotNull
        @Size(max = 120)
        List<@NotNull String> departments,

        @Schema(
                description = "Communes couvertes, codes INSEE. / Communes covered.",
                examples = "[\"69123\", \"69266\"]")
        @NotNull
        @Size(max = 2000)
        List<@NotNull String> communeCodes,

        @NotNull @Valid FirstUserRequest firstUser) {

    static final String DOMAIN = "([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}";

    TenantDefinition toDefinition() {
        TenantCodes codes = new TenantCodes();
        TenantKind known = codes.kind(kind);
        return codes.alias(known, alias)
                .name(name)
                .departments(departments)
                .communes(communeCodes)
                .role(known, firstUser.role())
                .define(alias, known, name, domain, departments, communeCodes);
    }
}
