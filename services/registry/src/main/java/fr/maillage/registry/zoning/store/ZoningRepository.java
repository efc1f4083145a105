package fr.maillage.registry.zoning.store;

import fr.maillage.registry.zoning.domain.Zone;
import fr.maillage.registry.zoning.domain.Zoning;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Zoning in force. One query: a few ranges of zoning_place_idx, some versions each, and labels by primary key. */
@ApplicationScoped
public class ZoningRepository {

    /** The newest act that names the place, one of a demonstration last; of the same day the narrowest place, which is named first. */
    private static final String IN_FORCE = """
            select distinct on (z.profession) z.profession, p.label_fr as profession_label, z.zone,
                   k.label_fr, k.label_en, z.valid_from, z.act, z.level, z.code
              from unnest(?::text[], ?::text[]) with ordinality w (level, code, rank)
              join zoning z on z.level = w.level and z.code = w.code and z.active and z.valid_from <= ?
              left join code k on k.system = 'zoning-zone' and k.code = z.zone
              left join code p on p.code = split_part(z.profession, ':', 2)
                   and p.system = case split_part(z.profession, ':', 1)
                                  when 'R95' then 'rpps-title' else 'rpps-profession' end
             order by z.profession, z.source = 'demo', z.valid_from desc, w.rank""";

    private final AgroalDataSource requests;

    ZoningRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    /**
     * What is in force on a day, one row a profession.
     *
     * @param levels of the places that may be named, the narrowest first
     * @param codes of the same places
     */
    public List<Zoning> inForce(List<String> levels, List<String> codes, LocalDate at) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(IN_FORCE)) {
            statement.setArray(1, connection.createArrayOf("text", levels.toArray()));
            statement.setArray(2, connection.createArrayOf("text", codes.toArray()));
            statement.setObject(3, at);
            List<Zoning> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the zoning could not be read", e);
        }
    }

    private static Zoning read(ResultSet row) throws SQLException {
        return new Zoning(
                row.getString(1),
                row.getString(2),
                Zone.valueOf(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getString(8),
                row.getString(9));
    }
}
