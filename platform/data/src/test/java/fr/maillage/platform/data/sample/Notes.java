package fr.maillage.platform.data.sample;

import static java.util.Objects.requireNonNull;

import fr.maillage.platform.data.audit.Access;
import fr.maillage.platform.data.audit.Audit;
import fr.maillage.platform.data.audit.FieldClass;
import fr.maillage.platform.data.share.FieldSet;
import fr.maillage.platform.data.share.FieldSets;
import fr.maillage.platform.data.share.Shares;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases without any check of their own: what keeps tenants apart here is the database alone. */
@ApplicationScoped
@Transactional
public class Notes {

    public static final FieldSets SHARED = FieldSets.of("note", Note.class)
            .with("title-only", "id", "title")
            .with("with-reference", "id", "reference");

    /** A note and the part of it that the reader may see. */
    public record Seen(Note note, FieldSet fields) {}

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Shares shares;
    private final Audit audit;

    Notes(EntityManager entities, AgroalDataSource database, Shares shares, Audit audit) {
        this.entities = entities;
        this.database = database;
        this.shares = shares;
        this.audit = audit;
    }

    public Optional<Note> find(UUID id) {
        return Optional.ofNullable(entities.find(NoteEntity.class, id)).map(Notes::toNote);
    }

    public Optional<Seen> read(UUID id) {
        return find(id).map(note -> {
            audit.granted(Access.to("note.read", "note", id, FieldClass.PERSONAL, note.tenant()));
            return new Seen(note, shares.fields(SHARED, id, note.tenant()));
        });
    }

    public List<Note> list() {
        return entities.createQuery("from NoteEntity order by reference, id", NoteEntity.class).getResultList().stream()
                .map(Notes::toNote)
                .toList();
    }

    public long count() {
        return entities.createQuery("select count(*) from NoteEntity", Long.class)
                .getSingleResult();
    }

    /** Plain JDBC on the same datasource, in the same transaction as Hibernate. */
    public long countByJdbc() throws SQLException {
        entities.createQuery("select count(*) from NoteEntity", Long.class).getSingleResult();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from note_title")) {
            row.next();
            return row.getLong(1);
        }
    }

    public void add(Note note) {
        var entity = new NoteEntity();
        entity.id = note.id();
        entity.tenantId = note.tenant();
        entity.reference = note.reference();
        entity.title = note.title();
        entity.secret = note.secret();
        entities.persist(entity);
    }

    public boolean rename(UUID id, String title) {
        NoteEntity entity = entities.find(NoteEntity.class, id);
        if (entity == null) {
            return false;
        }
        entity.title = title;
        return true;
    }

    public boolean remove(UUID id) {
        return entities.createQuery("delete from NoteEntity where id = ?1")
                        .setParameter(1, id)
                        .executeUpdate()
                > 0;
    }

    private static Note toNote(NoteEntity entity) {
        return new Note(
                requireNonNull(entity.id),
                requireNonNull(entity.tenantId),
                requireNonNull(entity.reference),
                requireNonNull(entity.title),
                requireNonNull(entity.secret));
    }
}
