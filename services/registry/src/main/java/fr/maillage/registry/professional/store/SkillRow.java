package fr.maillage.registry.professional.store;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A skill of a person, whichever file says so. */
record SkillRow(String person, String type, String code) {

    static final String SELECT = """
            select distinct k.professional_id, k.type_code, k.skill_code
              from professional_skill k where k.professional_id = any (?) and k.active
             order by k.professional_id, k.type_code, k.skill_code""";

    static SkillRow read(ResultSet row) throws SQLException {
        return new SkillRow(row.getString(1), row.getString(2), row.getString(3));
    }

    /** A specialty of a physician, or the advanced practice of a nurse: what people are asked for by. */
    boolean specialty() {
        return type.equals("S") || type.equals("CEX") || code.startsWith("SI");
    }
}
