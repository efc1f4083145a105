package fr.maillage.integration.datasubject.store;

import fr.maillage.integration.datasubject.domain.PartState;
import fr.maillage.integration.datasubject.domain.Proof;
import fr.maillage.integration.datasubject.domain.RequestPart;
import fr.maillage.integration.datasubject.domain.RequestState;
import fr.maillage.integration.datasubject.domain.RequestStep;
import fr.maillage.integration.datasubject.domain.RequestStep.Act;
import fr.maillage.integration.datasubject.domain.SubjectRequest;
import fr.maillage.integration.datasubject.store.PartQueue.Due;
import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.event.Events;
import fr.maillage.platform.data.event.NewEvent;
import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.tenant.WorkerScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer, written; with the last one the request is executed, its proof written, hashed, audited and told, all
 * in one transaction. Answers of one request are written one after the other, so that one of them is the last.
 */
@ApplicationScoped
public class PartSettling {

    private static final String DONE = """
            update data_subject_part set state = 'DONE', reason = null, report = ?::jsonb, sealed = ?, answered_at = ?,
                   leased_until = null
             where id = ? and state = 'PENDING'""";

    private static final String EXECUTED = """
            update data_subject_request set state = 'EXECUTED', proof = ?, proof_hash = ?, executed_at = ?,
                   package_until = ?, version = version + 1, changed_at = ?
             where tenant_id = ? and id = ? and state = 'RUNNING'""";

    private final PartQueue queue;
    private final RequestRows rows;
    private final FieldSeal seal;
    private final Events events;
    private final Audit audit;

    PartSettling(PartQueue queue, RequestRows rows, FieldSeal seal, Events events, Audit audit) {
        this.queue = queue;
        this.rows = rows;
        this.seal = seal;
        this.events = events;
        this.audit = audit;
    }

    /**
     * What a service answered.
     *
     * @param report without the person
     * @param found with the person, sealed; null when nothing is to be shown
     */
    public record Answer(String report, @Nullable String found, Instant at) {}

    /** What becomes of the request with its last answer. */
    public record Ending(
            BiFunction<SubjectRequest, List<RequestPart>, Proof> proof,
            @Nullable Duration packageFor,
            NewEvent told) {}

    /** True when it was the last. */
    public boolean done(Due due, Answer answer, Ending ending) {
        return queue.inTransaction(WorkerScope.of(due.request().tenant()), connection -> {
            SubjectRequest request = lock(connection, due.request());
            byte[] sealed = answer.found() == null
                    ? null
                    : seal.close(
                            PartRepository.place(due.part(), request.tenant()),
                            answer.found().getBytes(StandardCharsets.UTF_8));
            Sql.change(connection, DONE, answer.report(), sealed, answer.at(), due.part());
            List<RequestPart> parts = PartRepository.list(connection, request.tenant(), request.id());
            boolean all = request.state() == RequestState.RUNNING
                    && parts.stream().allMatch(part -> part.state() == PartState.DONE);
            if (all) {
                execute(connection, request, ending.proof().apply(request, parts), ending, answer.at());
            }
            return all;
        });
    }

    private SubjectRequest lock(Connection connection, SubjectRequest request) throws SQLException {
        String sql = "select " + RequestRows.COLUMNS
                + " from data_subject_request where tenant_id = ? and id = ? for update";
        try (PreparedStatement statement = Sql.bind(connection, sql, request.tenant(), request.id());
                var row = statement.executeQuery()) {
            row.next();
            return rows.read(row);
        }
    }

    private void execute(Connection connection, SubjectRequest request, Proof proof, Ending ending, Instant now)
            throws SQLException {
        Instant until = ending.packageFor() == null ? null : now.plus(ending.packageFor());
        Sql.change(connection, EXECUTED, proof.text(), proof.hash(), now, until, now, request.tenant(), request.id());
        RequestStep step = new RequestStep(
                request.version() + 1, Act.EXECUTED, RequestState.EXECUTED, null, "job:data-subject", now);
        RequestHistory.add(connection, request.tenant(), request.id(), step);
        audit.granted(
                new Access(
                        "data-subject-request.executed",
                        "data-subject-request",
                        List.of(request.id().toString(), "sha256:" + proof.hash()),
                        FieldClass.SENSITIVE,
                        request.tenant()),
                connection);
        events.publish(connection, List.of(ending.told()));
    }
}
