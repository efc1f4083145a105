package fr.maillage.integration.datasubject.remote;

import fr.maillage.integration.datasubject.DataSubjectsConfig;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectParts;
import fr.maillage.platform.data.subject.SubjectReport;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Every service that holds personal data: this one, and those of {@code maillage.data-subjects.parts}. */
@ApplicationScoped
public class Parts {

    private static final Logger LOG = Logger.getLogger(Parts.class);
    private static final String OWN = "integration";

    private final SubjectParts own;
    private final RemoteParts remote;
    private final DataSubjectsConfig config;

    Parts(SubjectParts own, RemoteParts remote, DataSubjectsConfig config) {
        this.own = own;
        this.remote = remote;
        this.config = config;
    }

    public List<String> names() {
        return Stream.concat(Stream.of(OWN), config.parts().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** What the service found or did; the same order may be given again. */
    public SubjectReport ask(String service, SubjectOrder order) throws PartAway, PartRefused, InterruptedException {
        if (service.equals(OWN)) {
            return askOwn(order);
        }
        DataSubjectsConfig.Part part = config.parts().get(service);
        if (part == null) {
            throw new PartAway("not-configured");
        }
        return remote.ask(service, part.url(), order);
    }

    private SubjectReport askOwn(SubjectOrder order) throws PartAway {
        try {
            return own.carryOut(order);
        } catch (RuntimeException e) {
            LOG.warnf("own part of request %s: %s", order.id(), e.getClass().getSimpleName());
            throw new PartAway("not-done");
        }
    }
}
