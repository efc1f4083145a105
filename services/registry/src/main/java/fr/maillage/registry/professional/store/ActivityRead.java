package fr.maillage.registry.professional.store;

import fr.maillage.registry.geography.domain.Location;
import fr.maillage.registry.professional.domain.Profession;
import fr.maillage.registry.professional.domain.Professional.Activity;
import fr.maillage.registry.professional.domain.Professional.Address;
import fr.maillage.registry.professional.domain.Professional.Place;
import fr.maillage.registry.professional.domain.Professional.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The activities of the people of a page: one range of professional_activity_person_idx a person, two look-ups by
 * primary key a row. Telephones and addresses of electronic mail are not even read.
 */
final class ActivityRead {

    static final String SELECT = """
            select a.id, a.professional_id, a.profession_system, a.profession_code, a.category_code,
                   a.practice_mode_code, a.kind_code, a.role_code, a.pharmacist_section_code, a.sector_code,
                   x.id as structure_id, a.finess_site_id, a.finess_legal_id, a.siret, a.structure_technical_id,
                   a.structure_name, a.trade_sign, a.recipient, a.place, a.street_number, a.street_repeat,
                   a.street_type, a.street_name, a.delivery_mention, a.delivery_line, a.postcode, a.country_code,
                   a.commune_code, t.name as commune_name, a.epci_code, a.department_code, a.region_code, a.latitude,
                   a.longitude, a.location_precision, a.location_source, a.location_score, a.created_at,
                   a.inactive_since
              from professional_activity a
              left join structure x on x.id = a.finess_site_id
              left join territory t on t.level = 'commune' and t.code = a.commune_code
             where a.professional_id = any (?)
             order by a.professional_id, a.active desc, a.inactive_since desc, a.commune_code, a.id""";

    private ActivityRead() {}

    static void want(ResultSet row, CodeLabels labels) throws SQLException {
        Profession profession = profession(row);
        labels.want(profession.labelSystem(), profession.code());
        labels.want("rpps-category", row.getString("category_code"));
        labels.want("rpps-practice-mode", row.getString("practice_mode_code"));
        labels.want("rpps-activity-kind", row.getString("kind_code"));
        labels.want("rpps-role", row.getString("role_code"));
        labels.want("rpps-pharmacist-section", row.getString("pharmacist_section_code"));
        labels.want("rpps-sector", row.getString("sector_code"));
        labels.want("rpps-country", row.getString("country_code"));
    }

    static Activity read(ResultSet row, CodeLabels labels) throws SQLException {
        return new Activity(
                row.getObject("id", UUID.class),
                labels.profession(profession(row)),
                labels.of("rpps-category", row.getString("category_code")),
                labels.of("rpps-practice-mode", row.getString("practice_mode_code")),
                labels.of("rpps-activity-kind", row.getString("kind_code")),
                labels.of("rpps-role", row.getString("role_code")),
                labels.of("rpps-pharmacist-section", row.getString("pharmacist_section_code")),
                labels.of("rpps-sector", row.getString("sector_code")),
                site(row),
                place(row, labels),
                Location.of(
                        row.getObject("latitude", Double.class),
                        row.getObject("longitude", Double.class),
                        row.getString("location_precision"),
                        row.getObject("location_score", Float.class),
                        row.getString("location_source")),
                PersonRow.legalDay(row, "created_at"),
                row.getObject("inactive_since", LocalDate.class));
    }

    private static Profession profession(ResultSet row) throws SQLException {
        return new Profession(row.getString("profession_system"), row.getString("profession_code"));
    }

    private static Site site(ResultSet row) throws SQLException {
        return new Site(
                row.getString("structure_id"),
                row.getString("finess_site_id"),
                row.getString("finess_legal_id"),
                row.getString("siret"),
                row.getString("structure_technical_id"),
                row.getString("structure_name"),
                row.getString("trade_sign"));
    }

    private static Place place(ResultSet row, CodeLabels labels) throws SQLException {
        return new Place(
                new Address(
                        row.getString("recipient"),
                        row.getString("place"),
                        joined(row.getString("street_number"), row.getString("street_repeat")),
                        row.getString("street_type"),
                        row.getString("street_name"),
                        row.getString("delivery_mention"),
                        row.getString("delivery_line"),
                        row.getString("postcode"),
                        labels.of("rpps-country", row.getString("country_code"))),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getString("epci_code"),
                row.getString("department_code"),
                row.getString("region_code"));
    }

    private static @Nullable String joined(@Nullable String number, @Nullable String repeat) {
        String text = Stream.of(number, repeat).filter(Objects::nonNull).collect(Collectors.joining(" "));
        return text.isEmpty() ? null : text;
    }
}
