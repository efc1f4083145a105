package fr.maillage.platform.data.subject;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An order as it comes from the service that orchestrates. */
@Schema(name = "SubjectOrder")
public record SubjectOrderRequest(
        @NotNull UUID order,

        @Schema(examples = "243100518")
        @NotNull
        @Pattern(
                regexp = "[a-z0-9-]{2,60}",
                message = "attendu l'alias d'une organisation | the alias of an organization is expected")
        String tenant,

        @NotNull SubjectAction action,
        @NotNull @Valid Subject subject) {

    /** The person. */
    @Schema(name = "SubjectOrderPerson")
    public record Subject(
            @Schema(examples = "PROFESSIONAL")
            @NotNull
            @Pattern(regexp = "[A-Z]{2,20}", message = "attendu un mot en capitales | a word in capitals is expected")
            String kind,

            @Schema(examples = "99000001240") @NotBlank @Size(max = 200)
            String key,

            @Nullable @Size(max = 20) Map<@Size(max = 40) String, @NotNull @Size(max = 200) String> identifiers) {}

    public SubjectOrder toOrder() {
        Map<String, String> known = Objects.requireNonNullElse(subject.identifiers(), Map.of());
        return new SubjectOrder(order, tenant, action, new DataSubject(subject.kind(), subject.key(), known));
    }
}
