package fr.maillage.platform.data.idempotency;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

/** What can be wrong with an {@code Idempotency-Key}. */
public enum IdempotencyProblem implements ProblemCode {
    INVALID_IDEMPOTENCY_KEY(
            400,
            Text.of("Idempotency-Key invalide", "Invalid Idempotency-Key"),
            Text.of(
                    "La clé compte de 1 à 255 caractères ASCII imprimables, donnés une fois ; un UUID convient.",
                    "The key has 1 to 255 printable ASCII characters, given once; a UUID will do.")),
    REQUEST_IN_FLIGHT(
            409,
            Text.of("Requête déjà en cours", "Request already in flight"),
            Text.of(
                    "La même clé est en cours de traitement : répétez la même requête après Retry-After secondes,"
                            + " vous recevrez sa réponse.",
                    "The same key is being processed: repeat the same request after Retry-After seconds to get its"
                            + " answer.")),
    IDEMPOTENCY_KEY_REUSED(
            422,
            Text.of("Idempotency-Key déjà utilisée", "Idempotency-Key already used"),
            Text.of(
                    "Cette clé a servi à une autre requête ; une nouvelle demande prend une nouvelle clé.",
                    "This key was used for another request; a new request takes a new key."));

    private final int status;
    private final Text title;
    private final Text explanation;

    IdempotencyProblem(int status, Text title, Text explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text explanation() {
        return explanation;
    }
}
