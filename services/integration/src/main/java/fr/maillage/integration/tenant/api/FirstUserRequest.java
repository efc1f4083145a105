package fr.maillage.integration.tenant.api;

import fr.maillage.integration.directory.domain.Person;
import fr.maillage.integration.tenant.domain.FirstUser;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The person an organization begins with. */
@Schema(name = "NewFirstUser")
public record FirstUserRequest(
        @Schema(examples = "claire.moreau@metropole.example")
        @NotNull
        @Pattern(
                regexp = "[a-zA-Z0-9][a-zA-Z0-9._@-]{2,59}",
                message =
                        "3 à 60 lettres, chiffres, points, tirets, soulignés ou @ | 3 to 60 letters, digits, dots, dashes, underscores or @")
        String username,

        @Schema(examples = "claire.moreau@metropole.example") @NotNull @Email @Size(max = 200)
        String email,

        @Schema(examples = "Claire") @NotBlank @Size(max = 100)
        String givenName,

        @Schema(examples = "Moreau") @NotBlank @Size(max = 100)
        String familyName,

        @Schema(
                description =
                        "Rôle de royaume admis pour ce genre d’organisation. / Realm role admitted for this kind of organization.",
                examples = "health-officer")
        @NotBlank
        String role) {

    Person toPerson() {
        return new Person(
                username.toLowerCase(Locale.ROOT),
                email.strip().toLowerCase(Locale.ROOT),
                givenName.strip(),
                familyName.strip());
    }

    static FirstUserRequest from(FirstUser user, Person person) {
        return new FirstUserRequest(
                person.username(), person.email(), person.givenName(), person.familyName(), user.role());
    }
}
