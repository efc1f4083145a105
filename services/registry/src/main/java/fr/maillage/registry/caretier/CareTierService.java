package fr.maillage.registry.caretier;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.tenant.TenantContext;
import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.problem.StandardProblem;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.caretier.domain.CareTiers;
import fr.maillage.registry.caretier.domain.TierList;
import fr.maillage.registry.caretier.store.ShippedTiers;
import fr.maillage.registry.caretier.store.TierRepository;
import fr.maillage.registry.caretier.store.TierRepository.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The tiers of care of whoever is asking. */
@ApplicationScoped
@Transactional
public class CareTierService {

    private static final String TYPE = "care-tiers";
    private static final EventType CHANGED =
            EventType.of("fr.maillage.registry.care-tiers.changed.v1").count("version");

    private final TierRepository repository;
    private final ShippedTiers shipped;
    private final TenantContext context;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    CareTierService(
            TierRepository repository,
            ShippedTiers shipped,
            TenantContext context,
            Events events,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.shipped = shipped;
        this.context = context;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The list of the acting organization, or the shipped one when it has none, and for callers without an organization.
     * Cost: one row by key. For searches: {@code ofActing().tiers().of(tier)} gives the lines.
     */
    public TierList ofActing() {
        return context.organization().flatMap(repository::find).map(Kept::list).orElseGet(shipped::list);
    }

    /** The organization's own list, whole; {@code content} carries what is written, its version is not looked at. */
    public TierList write(String tenant, int present, TierList content) {
        List<CareTiers.Breach> breaches = content.tiers().breaches();
        if (!breaches.isEmpty()) {
            throw refused(breaches);
        }
        TierList next = new TierList(content.tiers(), false, content.source(), content.asOf(), present + 1);
        UUID id = repository.find(tenant).map(Kept::id).orElseGet(UUID::randomUUID);
        Kept kept = new Kept(id, next);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean written = present == 0 ? repository.add(tenant, kept, now) : repository.change(tenant, kept, now);
        if (!written) {
            throw Problem.of(
                    StandardProblem.STALE_VERSION,
                    "La liste a changé entre-temps : relisez-la.",
                    "The list changed meanwhile: read it again.");
        }
        events.publish(NewEvent.ofTenant(tenant, CHANGED, TYPE, id).with("version", next.version()));
        audit.granted(Access.to("care-tiers.write", TYPE, id, FieldClass.PUBLIC, tenant));
        return next;
    }

    private static Problem refused(List<CareTiers.Breach> breaches) {
        List<Violation> violations = breaches.stream()
                .map(breach ->
                        new Violation(breach.pointer(), breach.code(), Text.of(breach.fr(), breach.en()), "REG-11"))
                .toList();
        return Problem.of(
                        RegistryProblem.CARE_TIERS_REFUSED,
                        violations.getFirst().message())
                .with(violations);
    }
}
