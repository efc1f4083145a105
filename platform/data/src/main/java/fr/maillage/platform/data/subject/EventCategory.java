package fr.maillage.platform.data.subject;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Events of the organization that name the person. They stay in the feed, whose readers count on their order, without the
 * members that name her.
 */
@ApplicationScoped
class EventCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "events",
            Text.of("Évènements diffusés", "Events told"),
            Text.of("La plateforme, à chaque changement", "The platform, at each change"),
            Text.of(
                    "Informer les systèmes de l'organisation d'un changement, sans le contenu",
                    "Telling the organization's systems of a change, without its content"),
            Text.of("Quatre cents jours", "Four hundred days"));

    private static final String NAMED = " where tenant_id = ? and strpos(data::text, ?) > 0";

    private final SubjectRows rows;

    EventCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return true;
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        return Map.of(
                "event",
                rows.list(
                        connection,
                        "select occurred_at, type, object_type, object_id, data from event" + NAMED,
                        order.tenant(),
                        quoted(order)));
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        // The sealer is about to move them to the feed, within a second.
        if (rows.number(connection, "select count(*) from outbox" + NAMED, order.tenant(), quoted(order)) > 0) {
            throw SubjectPartBusy.busy(null);
        }
        String scrub = """
                update event set data = (select coalesce(jsonb_object_agg(key, value), '{}')
                                           from jsonb_each(data) where strpos(value::text, ?) = 0)""" + NAMED;
        return new Treatment.Removed(
                Map.of("event", rows.change(connection, scrub, quoted(order), order.tenant(), quoted(order))));
    }

    /** As jsonb writes it: the whole value and no part of another. */
    private static String quoted(SubjectOrder order) {
        return "\"" + order.subject().key() + "\"";
    }
}
