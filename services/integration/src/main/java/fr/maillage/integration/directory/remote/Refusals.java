package fr.maillage.integration.directory.remote;

import fr.maillage.integration.directory.domain.DirectoryRefusal;
import fr.maillage.integration.directory.domain.DirectoryUnavailable;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Keycloak's answers from 400 on. May run on the event loop, so it does not read the body, which may name people. */
public class Refusals implements ResponseExceptionMapper<RuntimeException> {

    @Override
    public RuntimeException toThrowable(Response answer) {
        int status = answer.getStatus();
        return status >= 500 || status == 429
                ? new DirectoryUnavailable("status " + status, null)
                : new DirectoryRefusal(status);
    }
}
