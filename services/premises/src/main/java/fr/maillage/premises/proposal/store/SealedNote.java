package fr.maillage.premises.proposal.store;

import fr.maillage.platform.data.seal.FieldSeal;
import fr.maillage.platform.data.seal.SealedPlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Free words about somebody, sealed at rest: column {@code note} of the tables of this room. */
@ApplicationScoped
class SealedNote {

    private static final String COLUMN = "note";

    private final FieldSeal seal;

    SealedNote(FieldSeal seal) {
        this.seal = seal;
    }

    byte @Nullable [] close(String table, UUID row, String tenant, @Nullable String note) {
        return note == null
                ? null
                : seal.close(new SealedPlace(table, COLUMN, row, tenant), note.getBytes(StandardCharsets.UTF_8));
    }

    @Nullable
    String open(String table, UUID row, String tenant, byte @Nullable [] sealed) {
        return sealed == null
                ? null
                : new String(seal.open(new SealedPlace(table, COLUMN, row, tenant), sealed), StandardCharsets.UTF_8);
    }
}
