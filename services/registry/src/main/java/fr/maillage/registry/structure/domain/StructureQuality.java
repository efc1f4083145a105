package fr.maillage.registry.structure.domain;

import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.quality.domain.Quality;
import fr.maillage.registry.quality.domain.Quality.Local;
import fr.maillage.registry.quality.domain.Quality.Placing;
import fr.maillage.registry.quality.domain.Quality.StructureFacts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The quality of a structure's record. */
public final class StructureQuality {

    private StructureQuality() {}

    /**
     * The score and its reasons.
     *
     * @param vintage date of the structures file, null when there was none
     * @param local what the organization that is asking knows itself
     */
    public static Quality of(Structure structure, @Nullable LocalDate vintage, Local local, LocalDate today) {
        return Quality.of(new StructureFacts(placing(structure), structure.category() == null, vintage, local), today);
    }

    /** What lists are ordered by: the national score but for the file's age. */
    public static int unaged(Structure structure) {
        return of(structure, null, Local.NOT_ASKED, LocalDate.EPOCH).nationalScore();
    }

    private static Placing placing(Structure structure) {
        Location location = structure.location();
        if (location != null) {
            return Location.COARSE.contains(location.precision()) ? Placing.COARSE : Placing.PRECISE;
        }
        return structure.place().communeCode() == null ? Placing.NO_ADDRESS : Placing.NONE;
    }
}
