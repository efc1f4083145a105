package fr.maillage.registry.geography;

import fr.maillage.platform.data.job.JobHandler;
import fr.maillage.platform.data.job.JobOutcome;
import fr.maillage.platform.data.job.JobRun;
import fr.maillage.registry.geography.domain.Places;
import fr.maillage.registry.geography.domain.Stamped;
import fr.maillage.registry.geography.store.RestampRepository;
import fr.maillage.registry.geography.store.RestampRepository.Position;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Stamps every row again after the geography changed: imports of territories queue it in their own transaction. Goes on where
 * an earlier attempt was stopped; a second run over the same geography writes nothing. Outlines that follow from those of
 * communes come last: nobody is stamped by them.
 */
@ApplicationScoped
class RestampJob implements JobHandler {

    static final String KIND = "restamp";

    private static final List<Stamped> TABLES = List.of(Stamped.values());

    private final RestampRepository stamps;
    private final PlaceIndex index;
    private final JoinedOutlines joined;

    RestampJob(RestampRepository stamps, PlaceIndex index, JoinedOutlines joined) {
        this.stamps = stamps;
        this.index = index;
        this.joined = joined;
    }

    @Override
    public String kindPrefix() {
        return KIND;
    }

    @Override
    public JobOutcome run(JobRun run) throws SQLException {
        run.stage("outlines", 0);
        Places places = index.fresh();
        Position position = stamps.position(run.job().id()).orElse(RestampRepository.start(TABLES.getFirst(), 0));
        for (Stamped table : TABLES.subList(TABLES.indexOf(position.table()), TABLES.size())) {
            Position from = table == position.table() ? position : RestampRepository.start(table, position.written());
            position = walk(run, from, places);
        }
        run.count("written", position.written());
        stamps.settle();
        run.stage("joined-outlines", 1);
        run.count("outlines", joined.refresh(run));
        return JobOutcome.succeeded();
    }

    private Position walk(JobRun run, Position from, Places places) throws SQLException {
        Stamped table = from.table();
        String word = table.tableName().toLowerCase(Locale.ROOT);
        double share = 1.0 / TABLES.size();
        double start = TABLES.indexOf(table) * share;
        run.stage(word, start);
        long rows = stamps.estimate(table);
        Position position = from;
        Optional<Position> next = stamps.next(run.job().id(), position, places);
        while (next.isPresent()) {
            position = next.get();
            run.count(word, position.seen());
            run.count("written", position.written());
            run.progress(start + share * Math.min(1, (double) position.seen() / rows));
            run.checkpoint();
            next = stamps.next(run.job().id(), position, places);
        }
        return position;
    }
}
