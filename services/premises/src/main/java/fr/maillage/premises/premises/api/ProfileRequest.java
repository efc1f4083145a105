package fr.maillage.premises.premises.api;

import fr.maillage.premises.premises.domain.Coexistence;
import fr.maillage.premises.premises.domain.Profile;
import fr.maillage.premises.premises.domain.TenantKind;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who is welcome, and beside what. */
@Schema(name = "PremisesProfileContent")
public record ProfileRequest(
        @Nullable @Schema(examples = "[\"10\"]") List<@NotNull String> acceptedProfessions,
        @Nullable @Schema(examples = "GROUP") TenantKind tenantKind,
        @Nullable List<@NotNull Coexistence> coexistsWith) {

    static ProfileRequest from(Profile profile) {
        return new ProfileRequest(profile.acceptedProfessions(), profile.tenantKind(), profile.coexistsWith());
    }

    Profile toProfile() {
        return new Profile(
                Objects.requireNonNullElse(acceptedProfessions, List.of()),
                Objects.requireNonNullElse(tenantKind, TenantKind.EITHER),
                Objects.requireNonNullElse(coexistsWith, List.of()));
    }
}
