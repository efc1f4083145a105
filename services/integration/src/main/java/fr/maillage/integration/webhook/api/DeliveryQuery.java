package fr.maillage.integration.webhook.api;

import fr.maillage.integration.webhook.domain.DeliveryState;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of the log. */
public record DeliveryQuery(
        @QueryParam("state")
        @Parameter(
                description =
                        "Un ou plusieurs états ; DEAD sont les lettres mortes. / One or several states; DEAD are the dead letters.",
                example = "DEAD")
        List<DeliveryState> state) {}
