package fr.maillage.integration.datasubject.store;

import com.fasterxml.jackson.databind.JsonNode;
import fr.maillage.platform.data.subject.CategoryNotice;
import fr.maillage.platform.data.subject.DataSubject;
import fr.maillage.platform.data.subject.SubjectCategory;
import fr.maillage.platform.data.subject.SubjectOrder;
import fr.maillage.platform.data.subject.SubjectRows;
import fr.maillage.platform.data.subject.Treatment;
import fr.maillage.platform.http.language.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person asked to be told of, and what was told. */
@ApplicationScoped
class NotificationCategory implements SubjectCategory {

    private static final CategoryNotice NOTICE = new CategoryNotice(
            "notifications",
            Text.of("Notifications et préférences", "Notifications and preferences"),
            Text.of("La personne, et les évènements qu'elle suit", "The person, and the events she follows"),
            Text.of("L'informer de ce qu'elle a demandé", "Telling her of what she asked for"),
            Text.of(
                    "Préférences : jusqu'à leur retrait ; envois : quatre-vingt-dix jours",
                    "Preferences: until withdrawn; letters: ninety days"));

    private static final String OWN = " where tenant_id = ? and subject = ?";

    private final SubjectRows rows;

    NotificationCategory(SubjectRows rows) {
        this.rows = rows;
    }

    @Override
    public CategoryNotice notice() {
        return NOTICE;
    }

    @Override
    public boolean concerns(DataSubject subject) {
        return subject.kind().equals("ACCOUNT");
    }

    @Override
    public Map<String, List<JsonNode>> find(SubjectOrder order, Connection connection) throws SQLException {
        String key = order.subject().key();
        Map<String, List<JsonNode>> found = new LinkedHashMap<>();
        found.put(
                "notification_preference",
                rows.list(
                        connection,
                        "select language, rhythms, created_at from notification_preference" + OWN,
                        order.tenant(),
                        key));
        found.put(
                "notification",
                rows.list(
                        connection,
                        "select kind, event_type, object, happened_at, state, reason, sent_at from notification" + OWN
                                + " order by id",
                        order.tenant(),
                        key));
        return found;
    }

    @Override
    public Treatment treat(SubjectOrder order, Connection connection) throws SQLException {
        Map<String, Long> removed = new LinkedHashMap<>();
        for (String table : List.of("notification", "notification_preference")) {
            removed.put(
                    table,
                    rows.change(
                            connection,
                            "delete from " + table + OWN,
                            order.tenant(),
                            order.subject().key()));
        }
        return new Treatment.Removed(removed);
    }
}
