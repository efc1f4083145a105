package fr.maillage.premises.request;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.http.identity.Caller;
import fr.maillage.premises.request.domain.Audience;
import fr.maillage.premises.request.domain.Sight;
import fr.maillage.premises.request.domain.Writer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** How much the caller sees of requests, and as whom it writes. */
@ApplicationScoped
public class RequestSight {

    private final Caller caller;
    private final Audit audit;

    RequestSight(Caller caller, Audit audit) {
        this.caller = caller;
        this.audit = audit;
    }

    /** Refuses (403) callers of no or several organizations, and roles that see no request; the latter leaves its trace. */
    public Sight sight() {
        caller.tenant();
        return Sight.of(caller.roles()).orElseThrow(() -> {
            audit.denied(new Access("request.list", RequestService.TYPE, List.of(), FieldClass.PERSONAL, ""));
            return RequestRefusals.aggregatesOnly();
        });
    }

    /** As whom the caller may be told the name behind a request of others. Planning and machine clients: as nobody. */
    Set<Audience> namedAs() {
        return Audience.of(caller.roles());
    }

    public Writer writer() {
        return new Writer(caller.tenant(), caller.subject(), sight() == Sight.OWN);
    }
}
