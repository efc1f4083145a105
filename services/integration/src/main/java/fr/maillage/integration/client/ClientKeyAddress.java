package fr.maillage.integration.client;

import fr.maillage.integration.IntegrationProblem;
import fr.maillage.integration.client.domain.ClientKey;
import fr.maillage.integration.client.domain.KeyFault;
import fr.maillage.integration.client.remote.KeysUnfit;
import fr.maillage.integration.client.remote.PublishedKeys;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** An address of keys at the moment it is set: it must answer well then, so that a client never begins without keys. */
@ApplicationScoped
public class ClientKeyAddress {

    private final PublishedKeys published;

    ClientKeyAddress(PublishedKeys published) {
        this.published = published;
    }

    /** What is there now. Outside of any transaction, for it may take seconds. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<ClientKey> keys(String url) {
        try {
            return published.at(url);
        } catch (KeysUnfit e) {
            throw refused(e.fault());
        }
    }

    private static Problem refused(KeyFault fault) {
        Violation why = Violation.of(
                "/keysUrl",
                "keys-" + fault.code(),
                Text.of("Clés refusées : %s.".formatted(fault.fr()), "Keys refused: %s.".formatted(fault.en())));
        return Problem.of(IntegrationProblem.CLIENT_REFUSED, why.message()).with(List.of(why));
    }
}
