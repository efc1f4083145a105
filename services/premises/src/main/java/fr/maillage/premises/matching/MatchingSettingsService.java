package fr.maillage.premises.matching;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.EventType;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.http.problem.Violation;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.criteria.domain.Parameter;
import fr.maillage.premises.criteria.domain.Settings;
import fr.maillage.premises.criteria.domain.SettingsFile;
import fr.maillage.premises.criteria.domain.SoftCriterion;
import fr.maillage.premises.matching.domain.KeptSettings;
import fr.maillage.premises.matching.store.SettingsRows;
import fr.maillage.premises.matching.store.ShippedSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Weights and figures of an organization: its own last version, or the shipped ones. */
@ApplicationScoped
@Transactional
public class MatchingSettingsService {

    private static final String TYPE = "matching-settings";
    private static final EventType CHANGED =
            EventType.of("fr.maillage.premises.matching-settings.changed.v1").count("version");

    /** What the database and people can still make sense of. */
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private final SettingsRows rows;
    private final ShippedSettings shipped;
    private final Events events;
    private final Audit audit;
    private final Clock clock;

    MatchingSettingsService(SettingsRows rows, ShippedSettings shipped, Events events, Audit audit, Clock clock) {
        this.rows = rows;
        this.shipped = shipped;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** In force at the end of a day; 400 for a day on which nothing holds. */
    public KeptSettings at(String tenant, LocalDate day) {
        LocalDate first = shipped.file().first();
        if (day.isBefore(first) || day.isAfter(LAST)) {
            throw MatchingRefusals.noSettingsOn(day, first, LAST);
        }
        Settings defaults = shipped.file().at(day);
        return rows.find(tenant, LegalZone.PARIS.end(day), defaults)
                .orElseGet(() -> new KeptSettings(0, Optional.empty(), defaults));
    }

    /** Where the shipped values of a day come from. */
    public List<SettingsFile.Row> sources(LocalDate day) {
        return shipped.file().rowsAt(day);
    }

    /** The next version: what is not given stays as it is shipped. */
    public KeptSettings write(
            String tenant, int present, Map<SoftCriterion, Integer> weights, Map<Parameter, Integer> parameters) {
        List<Violation> violations = violations(weights, parameters);
        if (!violations.isEmpty()) {
            throw MatchingRefusals.settings(violations);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Settings next = shipped.file().at(LegalZone.PARIS.day(now)).with(weights, parameters);
        KeptSettings kept = new KeptSettings(present + 1, Optional.of(now), next);
        UUID id = UUID.randomUUID();
        if (!rows.add(tenant, id, kept, now)) {
            throw MatchingRefusals.staleSettings();
        }
        events.publish(NewEvent.ofTenant(tenant, CHANGED, TYPE, id).with("version", kept.version()));
        audit.granted(Access.to("matching-settings.write", TYPE, id, FieldClass.PUBLIC, tenant));
        return kept;
    }

    private static List<Violation> violations(Map<SoftCriterion, Integer> weights, Map<Parameter, Integer> parameters) {
        List<Violation> found = new ArrayList<>();
        weights.forEach((criterion, value) -> {
            if (value < 0 || value > Settings.MOST_WEIGHT) {
                found.add(MatchingRefusals.outOfRange("/weights/" + criterion, value, 0, Settings.MOST_WEIGHT));
            }
        });
        parameters.forEach((parameter, value) -> {
            if (value < parameter.least() || value > parameter.most()) {
                found.add(MatchingRefusals.outOfRange(
                        "/parameters/" + parameter, value, parameter.least(), parameter.most()));
            }
        });
        return found;
    }
}
