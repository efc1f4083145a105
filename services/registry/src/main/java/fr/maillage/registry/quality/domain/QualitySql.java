package fr.maillage.registry.quality.domain;

/**
 * The national score of a person as an SQL expression, for filters and orders: what {@link Quality} says, computed by the
 * database. One look-up along professional_activity_person_idx for each person judged, and one along
 * professional_skill's key for physicians whose general practice is not settled.
 */
public final class QualitySql {

    /**
     * Of a row {@code p} of {@code professional}; its one parameter is the day before which a vintage is stale ({@code
     * today} less twelve months), as a date. {@code qualityBelow=60} is this expression {@code < 60}.
     */
    public static final String PERSON_SCORE = score(
            "p", "case when x.vintage < ?::date then %d else 0 end".formatted(QualityReason.STALE_VINTAGE.cost()));

    private QualitySql() {}

    /**
     * The same of a row with another name, before what the age of the file costs: that is the same for everybody, and an
     * order or a page has nothing to do with the day it is read on. No parameter; 0 is never reached.
     */
    public static String personScore(String person) {
        return score(person, "0");
    }

    private static String score(String person, String age) {
        return """
            (select greatest(0, 100
                - case when x.activities > 0 and x.substitutes = x.activities then 0
                       when x.addressed = 0 then %3$d
                       when x.precise > 0 then 0
                       when x.coarse > 0 then %4$d
                       else %5$d end
                - case when x.unknown_sites > 0 then %6$d else 0 end
                - case when %1$s.profession_system = 'G15' and %1$s.profession_code = '10'
                        and %1$s.general_practitioner is null then %7$d else 0 end
                - case when %1$s.id like 'adeli:%%' then %8$d else 0 end
                - %2$s)
               from (select count(*) as activities,
                            count(*) filter (where a.kind_code in ('GENR02', 'GENR03')) as substitutes,
                            count(*) filter (where a.commune_code is not null or a.latitude is not null) as addressed,
                            count(*) filter (where a.location_precision
                                in ('HOUSENUMBER', 'STREET', 'FINESS', 'MANUAL')) as precise,
                            count(*) filter (where a.location_precision in ('COMMUNE', 'EPCI')) as coarse,
                            count(*) filter (where a.finess_site_id is not null and not exists
                                (select from structure s where s.id = a.finess_site_id)) as unknown_sites,
                            (select d.vintage from dataset d where d.kind = 'rpps-activities') as vintage
                       from professional_activity a where a.professional_id = %1$s.id and a.active) x)""".formatted(
                        person,
                        age,
                        QualityReason.NO_ADDRESS.cost(),
                        QualityReason.COMMUNE_PRECISION.cost(),
                        QualityReason.NOT_LOCATED.cost(),
                        QualityReason.UNKNOWN_SITE.cost(),
                        QualityReason.NO_SPECIALTY.cost(),
                        QualityReason.LEGACY_ADELI.cost());
    }
}
