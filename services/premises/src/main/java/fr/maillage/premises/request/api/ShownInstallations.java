package fr.maillage.premises.request.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import fr.maillage.premises.request.RequestService.Seen;
import jakarta.enterprise.context.ApplicationScoped;

/** Requests as trees that keep every decimal: 1500.00 stays 1500.00. */
@ApplicationScoped
public class ShownInstallations {

    private final ObjectMapper exact;

    ShownInstallations(ObjectMapper json) {
        this.exact = json.copy().configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    ShownInstallation of(Seen seen) {
        return new ShownInstallation(seen.request().version(), seen.fields().apply(exact.valueToTree(seen.request())));
    }
}
