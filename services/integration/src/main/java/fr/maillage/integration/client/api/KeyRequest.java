package fr.maillage.integration.client.api;

import fr.maillage.integration.client.ClientWriting.NewKey;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A public key as a JSON Web Key (RFC 7517). A private part is an unknown member, so it is refused and never kept. */
@Schema(name = "NewApiClientKey")
public record KeyRequest(
        @Schema(description = "Toujours EC. / Always EC.", examples = "EC")
        @NotNull
        @Pattern(regexp = "EC", message = "attendu EC | EC is expected")
        String kty,

        @Schema(description = "Toujours P-256. / Always P-256.", examples = "P-256")
        @NotNull
        @Pattern(regexp = "P-256", message = "attendu P-256 | P-256 is expected")
        String crv,

        @Schema(
                description =
                        "Identifiant par lequel vos assertions la nomment. / Identifier by which your assertions name it.",
                examples = "2026-11")
        @NotNull
        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,80}",
                message =
                        "attendu 1 à 80 lettres, chiffres, points ou tirets | 1 to 80 letters, digits, dots or dashes are expected")
        String kid,

        @Schema(description = "Coordonnée, base64url. / Coordinate, base64url.")
        @NotNull
        @Pattern(regexp = COORDINATE, message = COORDINATE_EXPECTED)
        String x,

        @Schema(description = "Coordonnée, base64url. / Coordinate, base64url.")
        @NotNull
        @Pattern(regexp = COORDINATE, message = COORDINATE_EXPECTED)
        String y,

        @Nullable
        @Schema(description = "Absent, ou sig. / Absent, or sig.", examples = "sig")
        @Pattern(regexp = "sig", message = "attendu sig | sig is expected")
        String use,

        @Nullable
        @Schema(description = "Absent, ou ES256. / Absent, or ES256.", examples = "ES256")
        @Pattern(regexp = "ES256", message = "attendu ES256 | ES256 is expected")
        String alg) {

    private static final String COORDINATE = "[A-Za-z0-9_-]{43}";
    private static final String COORDINATE_EXPECTED =
            "attendu 32 octets en base64url, 43 caractères | 32 bytes in base64url are expected, 43 characters";

    NewKey toKey() {
        return new NewKey(kid, x, y);
    }
}
