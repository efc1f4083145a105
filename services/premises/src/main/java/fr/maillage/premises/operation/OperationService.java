package fr.maillage.premises.operation;

import fr.maillage.platform.data.tenant.Snapshot;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.platform.http.value.LegalZone;
import fr.maillage.premises.operation.domain.CareNeed;
import fr.maillage.premises.operation.domain.OperationContent;
import fr.maillage.premises.operation.domain.OperationRules;
import fr.maillage.premises.operation.domain.OperationSearch;
import fr.maillage.premises.operation.domain.PlannedOperation;
import fr.maillage.premises.operation.domain.Reservation;
import fr.maillage.premises.operation.store.OperationRows;
import fr.maillage.premises.parameter.DatedParameters;
import fr.maillage.premises.parameter.domain.DatedParameter;
import fr.maillage.premises.rule.domain.Finding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Planned operations of an organization, to be read: with the need they create and the risk they run. */
@ApplicationScoped
@Transactional
public class OperationService {

    /** The word under which operations are protected, told of and audited. */
    public static final String TYPE = "planned-operation";

    private static final String DENSITY = "operation.target-density-gp";
    private static final String MONTHS_BEFORE = "operation.shell.months-before-delivery";

    private final OperationRows rows;
    private final DatedParameters parameters;
    private final Snapshot snapshot;
    private final Clock clock;

    OperationService(OperationRows rows, DatedParameters parameters, Snapshot snapshot, Clock clock) {
        this.rows = rows;
        this.parameters = parameters;
        this.snapshot = snapshot;
        this.clock = clock;
    }

    /** An operation, what hangs on it, and what is made of it on this day. */
    public record Seen(
            PlannedOperation operation,
            List<Reservation> reservations,
            CareNeed need,
            Optional<Finding> risk,
            List<Finding> warnings) {

        public Seen {
            reservations = List.copyOf(reservations);
            warnings = List.copyOf(warnings);
        }
    }

    /** Rows of a list and, when it was asked for, the size of the whole list, both of one state. */
    public record Found(List<Seen> rows, @Nullable Long total) {}

    public Found search(OperationSearch search, OperationSearch.@Nullable After after, int limit, boolean counted) {
        if (counted) {
            snapshot.begin();
        }
        List<PlannedOperation> found = rows.search(search, after, limit);
        Map<UUID, List<Reservation>> reservations = rows.reservations(
                search.tenant(), found.stream().map(PlannedOperation::id).toList());
        List<Seen> seen = found.stream()
                .map(one -> seen(one, reservations.getOrDefault(one.id(), List.of())))
                .toList();
        return new Found(seen, counted ? rows.count(search) : null);
    }

    /** One of the organization's own; another's is not found. */
    public PlannedOperation own(String tenant, UUID id) {
        return rows.find(tenant, id)
                .orElseThrow(() -> Problem.of(
                        OperationProblem.PLANNED_OPERATION_NOT_FOUND,
                        "Aucune opération %s que vous puissiez voir.".formatted(id),
                        "No planned operation %s that you may see.".formatted(id)));
    }

    public Seen get(String tenant, UUID id) {
        PlannedOperation operation = own(tenant, id);
        return seen(operation, rows.reservations(tenant, id));
    }

    /** By the density of the scheme, or of the day it was decided: of the first day known for one that is older. */
    private Seen seen(PlannedOperation operation, List<Reservation> reservations) {
        OperationContent content = operation.content();
        LocalDate decided = content.decisionOn();
        DatedParameter density = parameters.atOrFirst(DENSITY, decided == null ? today() : decided);
        return new Seen(
                operation,
                reservations,
                CareNeed.of(content, density),
                risk(operation, reservations),
                OperationRules.laterDensity(content, density).stream().toList());
    }

    Optional<Finding> risk(PlannedOperation operation, List<Reservation> reservations) {
        int months = parameters.at(MONTHS_BEFORE, today()).value().intValueExact();
        return OperationRules.shellWithoutTeam(operation, reservations, today(), months);
    }

    public LocalDate today() {
        return LegalZone.PARIS.today(clock);
    }
}
