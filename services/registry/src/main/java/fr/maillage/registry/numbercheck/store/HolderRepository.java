package fr.maillage.registry.numbercheck.store;

import fr.maillage.registry.numbercheck.domain.BearerKind;
import fr.maillage.registry.numbercheck.domain.Holder;
import fr.maillage.registry.numbercheck.domain.NumberKind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Bearers of a number, at most twenty: one look-up by professional_pkey, by structure_pkey and structure_legal_idx, or by
 * structure_siret_idx.
 */
@ApplicationScoped
public class HolderRepository {

    private static final int MOST = 20;

    private static final String PERSON = """
            select 'PROFESSIONAL', p.id, p.active, p.inactive_since, p.profession_system || ':' || p.profession_code,
                   c.label_fr
              from professional p
              left join code c on c.code = p.profession_code
                   and c.system = case p.profession_system when 'R95' then 'rpps-title' else 'rpps-profession' end
             where p.id = ? limit ?""";

    private static final String SITE_OR_LEGAL = """
            select 'STRUCTURE', s.id, s.active, s.inactive_since, s.category_code, c.label_fr
              from structure s
              left join code c on c.system = 'finess-category' and c.code = s.category_code
             where s.finess_site_id = ?
            union all
            (select 'LEGAL_ENTITY', s.finess_legal_id, bool_or(s.active),
                    case when not bool_or(s.active) then max(s.inactive_since) end, null, null
               from structure s where s.finess_legal_id = ? group by s.finess_legal_id)
            limit ?""";

    private static final String ESTABLISHMENT = """
            select 'STRUCTURE', s.id, s.active, s.inactive_since, s.category_code, c.label_fr
              from structure s
              left join code c on c.system = 'finess-category' and c.code = s.category_code
             where s.siret = ? order by s.active desc, s.id limit ?""";

    private final AgroalDataSource requests;

    HolderRepository(AgroalDataSource requests) {
        this.requests = requests;
    }

    public List<Holder> holders(NumberKind kind, String id) {
        return switch (kind) {
            case RPPS, ADELI -> read(PERSON, id);
            case FINESS -> read(SITE_OR_LEGAL, id, id);
            case SIRET -> read(ESTABLISHMENT, id);
        };
    }

    private List<Holder> read(String sql, String... values) {
        try (Connection connection = requests.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            statement.setInt(values.length + 1, MOST);
            List<Holder> holders = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    holders.add(new Holder(
                            BearerKind.valueOf(row.getString(1)),
                            row.getString(2),
                            row.getBoolean(3),
                            row.getObject(4, LocalDate.class),
                            row.getString(5),
                            row.getString(6)));
                }
            }
            return holders;
        } catch (SQLException e) {
            throw new IllegalStateException("bearers of a number could not be read", e);
        }
    }
}
