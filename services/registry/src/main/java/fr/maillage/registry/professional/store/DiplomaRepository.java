package fr.maillage.registry.professional.store;

import fr.maillage.platform.data.sql.Statements;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.professional.domain.Diploma;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diplomas with their labels: one range of professional_diploma_pkey a person, four look-ups by primary key a row. */
@ApplicationScoped
public class DiplomaRepository {

    private static final String SELECT = """
            select distinct d.type_code, t.label_fr, t.label_en, d.diploma_code, n.label_fr, n.label_en,
                   d.authorization_code, a.label_fr, a.label_en, d.discipline_code, p.label_fr, p.label_en
              from professional_diploma d
              left join code t on t.system = 'rpps-diploma-type' and t.code = d.type_code
              left join code n on n.system = 'rpps-diploma' and n.code = d.diploma_code
              left join code a on a.system = 'rpps-authorization' and a.code = d.authorization_code
              left join code p on p.system = 'rpps-discipline' and p.code = d.discipline_code
             where d.professional_id = any (?) and d.active
             order by d.type_code, d.diploma_code, d.authorization_code, d.discipline_code""";

    private final Statements sql;

    DiplomaRepository(Statements sql) {
        this.sql = sql;
    }

    /** Those of one person, under any of their ids. */
    public List<Diploma> of(Collection<String> ids) {
        return sql.list(SELECT, List.of(List.copyOf(ids)), DiplomaRepository::read);
    }

    private static Diploma read(ResultSet row) throws SQLException {
        return new Diploma(coded(row, 1), coded(row, 4), coded(row, 7), coded(row, 10));
    }

    private static @Nullable CodedValue coded(ResultSet row, int at) throws SQLException {
        String code = row.getString(at);
        return code.isEmpty() ? null : new CodedValue(code, row.getString(at + 1), row.getString(at + 2));
    }
}
