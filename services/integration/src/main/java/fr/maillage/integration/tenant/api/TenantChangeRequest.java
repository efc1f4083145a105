package fr.maillage.integration.tenant.api;

import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.FirstUser;
import fr.maillage.integration.tenant.domain.Tenant;
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

/** What may be changed of an organization. {@code firstUser} only until the account exists. */
@Schema(name = "TenantChange")
public record TenantChangeRequest(
        @NotBlank @Size(max = 200) String name,

        @Nullable
        @Pattern(
                regexp = NewTenantRequest.DOMAIN,
                message = "nom de domaine en minuscules attendu | a lower-case domain name is expected")
        @Size(max = 200)
        String domain,

        @NotNull @Size(max = 120) List<@NotNull String> departments,
        @NotNull @Size(max = 2000) List<@NotNull String> communeCodes,
        @Nullable @Valid FirstUserRequest firstUser) {

    static TenantChangeRequest from(Tenant tenant) {
        TenantDefinition present = tenant.definition();
        FirstUser user = tenant.firstUser();
        Person person = user == null ? null : user.person();
        return new TenantChangeRequest(
                present.name(),
                present.domain(),
                present.departments(),
                present.communeCodes(),
                user == null || person == null ? null : FirstUserRequest.from(user, person));
    }

    TenantDefinition toDefinition(Tenant present) {
        TenantKind kind = present.definition().kind();
        TenantCodes codes =
                new TenantCodes().name(name).departments(departments).communes(communeCodes);
        if (firstUser != null) {
            codes.role(kind, firstUser.role());
        }
        return codes.define(present.alias(), kind, name, domain, departments, communeCodes);
    }

    /** Once she has an account, what was kept of her stays unless a patch names another. */
    @Nullable
    FirstUser toFirstUser(Tenant present) {
        if (firstUser != null) {
            return new FirstUser(firstUser.role(), null, firstUser.toPerson());
        }
        FirstUser known = present.firstUser();
        return known != null && known.person() == null ? known : null;
    }
}
