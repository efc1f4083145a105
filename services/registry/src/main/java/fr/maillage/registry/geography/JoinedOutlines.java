package fr.maillage.registry.geography;

import fr.maillage.platform.data.job.JobRun;
import fr.maillage.registry.geography.domain.JoinedLevel;
import fr.maillage.registry.geography.domain.Outline;
import fr.maillage.registry.geography.store.JoinedRepository;
import fr.maillage.registry.geography.store.JoinedRepository.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/**
 * Keeps the outlines of EPCI, departments and regions in step with those of their communes. Only those are made again whose
 * parts are others now; one with a commune without outline has none. Memory: the communes of one department, and the joined
 * departments of one region.
 */
@ApplicationScoped
class JoinedOutlines {

    private final JoinedRepository outlines;

    JoinedOutlines(JoinedRepository outlines) {
        this.outlines = outlines;
    }

    /** How many were made. Each is committed alone: a run that is cut goes on where it stopped. */
    long refresh(JobRun run) throws SQLException {
        long made = 0;
        for (JoinedLevel level : JoinedLevel.values()) {
            outlines.endIncomplete(level);
            for (Unit unit : outlines.due(level)) {
                run.checkpoint();
                Geometry joined = level == JoinedLevel.REGION ? region(unit) : joined(level, unit.code());
                Outline outline = OutlineJoiner.simplified(joined, level.tolerance());
                if (outline != null) {
                    outlines.write(level, unit, outline);
                    made++;
                }
            }
        }
        return made;
    }

    private Geometry region(Unit unit) throws SQLException {
        List<Geometry> departments = new ArrayList<>();
        for (String department : outlines.departmentsOf(unit.code())) {
            departments.add(joined(JoinedLevel.DEPARTMENT, department));
        }
        return OutlineJoiner.joined(departments);
    }

    private Geometry joined(JoinedLevel level, String code) throws SQLException {
        return OutlineJoiner.joined(outlines.communesOf(level, code).stream()
                .map(OutlineJoiner::geometry)
                .toList());
    }
}
