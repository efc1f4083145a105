package fr.maillage.platform.data.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "note")
class NoteEntity {

    @Id
    @Nullable
    UUID id;

    @Nullable
    String tenantId;

    @Nullable
    String reference;

    @Nullable
    String title;

    @Nullable
    String secret;

    @Version
    int version;
}
