package fr.maillage.registry.code.store;

import fr.maillage.registry.code.domain.Code;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row that imports write and requests only read. */
@Entity(name = "Code")
@Table(name = "code")
@Immutable
class CodeEntity {

    @EmbeddedId
    @Nullable
    CodeKey id;

    @Nullable
    String labelFr;

    @Nullable
    String labelEn;

    @Nullable
    String kind;

    @Nullable
    String source;

    @Nullable
    LocalDate validFrom;

    @Nullable
    LocalDate validTo;

    Code toDomain() {
        CodeKey key = id;
        String origin = source;
        if (key == null || origin == null) {
            throw new IllegalStateException("code row without key or source");
        }
        return new Code(key.system(), key.code(), labelFr, labelEn, kind, origin, validFrom, validTo);
    }
}
