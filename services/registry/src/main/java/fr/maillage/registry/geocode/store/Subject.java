package fr.maillage.registry.geocode.store;

import fr.maillage.registry.geography.domain.PlacedFeed;
import fr.maillage.registry.geography.domain.PlacedFeed.Run;
import fr.maillage.registry.geography.domain.Stamped;

/** The two kinds of rows that have a place. Structures first: an activity may take the point of its site. */
public enum Subject {
    STRUCTURES(Stamped.STRUCTURE, """
            select a.id, a.version, false as substitute, a.street_number, '' as street_repeat, a.street_type, a.street_name,
                   array[a.address_complement, a.street_complement, a.place_or_box] as others,
                   substring(a.delivery_line from '^[0-9]{5}') as postcode, a.delivery_line, a.commune_code,
                   null as country_code, a.given_latitude, a.given_longitude, a.given_score, a.given_source
              from structure a""", """
            update professional_activity p set locate_due = true from written w
             where w.moved and p.finess_site_id = w.id and p.active and not p.locate_due
               and p.location_precision is distinct from 'MANUAL'
               and p.location_precision is distinct from 'HOUSENUMBER'"""),
    ACTIVITIES(Stamped.ACTIVITY, """
            select a.id, a.version, coalesce(a.kind_code, '') in ('GENR02', 'GENR03') as substitute, a.street_number,
                   a.street_repeat, a.street_type, a.street_name,
                   array[a.place, a.delivery_mention, a.recipient] as others, a.postcode, a.delivery_line, a.commune_code,
                   a.country_code, x.latitude as given_latitude, x.longitude as given_longitude,
                   x.location_score as given_score, x.location_source as given_source
              from professional_activity a
              left join structure x on x.id = a.finess_site_id and x.location_precision not in ('COMMUNE', 'EPCI')""", "select 1 from written limit 1");

    private final Stamped stamped;
    private final String read;
    private final String afterwards;

    Subject(Stamped stamped, String read, String afterwards) {
        this.stamped = stamped;
        this.read = read;
        this.afterwards = afterwards;
    }

    String table() {
        return stamped.tableName();
    }

    /** As the history of corrections names it. */
    String word() {
        return this == STRUCTURES ? "structure" : "activity";
    }

    /** The column of what a reader knows the row by: the structure, or the person. */
    String person() {
        return "t." + stamped.objectId();
    }

    private static final String DUE = "a.locate_due and a.active and a.location_precision is distinct from 'MANUAL'";

    /** Index {@code professional_activity_due_idx} and {@code structure_due_idx}: its range, in its order. */
    String readDue() {
        return read + " where " + DUE + " order by a.commune_code, a.id";
    }

    String countDue() {
        return "select count(*) from " + table() + " a where " + DUE;
    }

    String keepManual() {
        return "update " + table() + " set locate_due = false, locate_reason = null"
                + " where locate_due and active and location_precision = 'MANUAL'";
    }

    String countActive() {
        return "select count(*) from " + table() + " where active";
    }

    /** How a batch tells the feed: of each row, or of their number at the end of the run. */
    String feed(boolean each) {
        return each ? PlacedFeed.each(stamped) : PlacedFeed.counted(Run.LOCATE, stamped);
    }

    /**
     * One statement a batch: points, stamps, reasons, a version more and an event where a reader sees another point, and for
     * structures the activities that take their points.
     */
    String write(boolean each) {
        return """
                with written as (
                    update %1$s t
                       set latitude = v.latitude, longitude = v.longitude, location_precision = v.precision,
                           location_source = v.source, location_score = v.score, iris_code = v.iris, qpv_code = v.qpv,
                           locate_reason = v.reason, locate_due = false,
                           version = t.version + case
                               when (t.latitude, t.longitude, t.location_precision, t.location_source, t.location_score,
                                     t.iris_code, t.qpv_code)
                                    is distinct from (v.latitude, v.longitude, v.precision, v.source, v.score, v.iris, v.qpv)
                               then 1 else 0 end
                      from unnest(?::%2$s[], ?::integer[], ?::double precision[], ?::double precision[], ?::text[],
                                  ?::text[], ?::real[], ?::text[], ?::text[], ?::text[])
                           as v(id, version, latitude, longitude, precision, source, score, iris, qpv, reason)
                     where t.id = v.id and t.version = v.version and t.location_precision is distinct from 'MANUAL'
                    returning new.id, t.%3$s as object_id, new.id as row_id, new.version, old.version < new.version as told,
                              (old.latitude, old.longitude) is distinct from (new.latitude, new.longitude) as moved)
                %4$s %5$s""".formatted(table(), stamped.idType(), stamped.objectId(), feed(each), afterwards);
    }
}
