package fr.maillage.integration.me.api;

import fr.maillage.integration.CodedValue;
import fr.maillage.integration.tenant.domain.Tenant;
import fr.maillage.integration.tenant.domain.TenantKind;
import fr.maillage.integration.tenant.domain.TenantState;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller, as its own token says it. */
@Schema(name = "Me")
public record MeResponse(
        @Schema(description = "Identifiant stable et pseudonyme. / Stable, pseudonymous identifier.")
        String subject,

        @Nullable @Schema(description = "Nom de connexion. / User name.", examples = "planner@toulouse")
        String preferredUsername,

        Kind kind,
        @Schema(examples = "maillage-docs") String client,

        @Nullable
        @Schema(
                description =
                        "L’organisation au nom de laquelle agit ce jeton ; null s’il en nomme aucune ou plusieurs : les opérations d’une organisation répondent alors 403 tenant-required. / The organization this token acts for; null when it names none or several.")
        ActingOrganization organization,

        @Schema(
                description =
                        "Toutes celles que nomme le jeton ; pour n’en nommer qu’une, demander le scope organization:<alias>. / All that the token names; ask for scope organization:<alias> to name one.")
        List<NamedOrganization> organizations,

        List<CodedValue> roles,
        List<CodedValue> scopes,
        Instant tokenExpiresAt,
        Limits limits) {

    /** What the caller is. */
    @Schema(name = "CallerKind")
    public enum Kind {
        PERSON,
        CLIENT
    }

    /** Allowed requests. */
    @Schema(name = "Limits")
    public record Limits(
            @Schema(examples = "default") String tier,
            @Schema(examples = "20") int requestsPerSecond) {}

    /** The acting organization; without kind and name the platform does not know it (yet). */
    @Schema(name = "ActingOrganization")
    public record ActingOrganization(
            @Schema(examples = "243100518") String alias,
            @Nullable String name,
            @Nullable CodedValue kind,
            @Nullable TenantState state,
            List<String> communeCodes,
            List<String> departments) {

        static ActingOrganization from(Tenant tenant) {
            TenantKind kind = tenant.definition().kind();
            return new ActingOrganization(
                    tenant.alias(),
                    tenant.definition().name(),
                    new CodedValue(kind.code(), kind.fr(), kind.en()),
                    tenant.state(),
                    tenant.definition().communeCodes(),
                    tenant.definition().departments());
        }

        static ActingOrganization unknown(String alias) {
            return new ActingOrganization(alias, null, null, null, List.of(), List.of());
        }
    }

    /** One of the organizations of the token. */
    @Schema(name = "NamedOrganization")
    public record NamedOrganization(
            @Schema(examples = "243100518") String alias,
            @Nullable String name) {}
}
