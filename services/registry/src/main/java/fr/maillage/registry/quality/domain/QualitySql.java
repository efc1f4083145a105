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
    public static final String PERSON_SCORE = """
            (select greatest(0, 100
                - case when x.activities > 0 and x.substitutes = x.activities then 0
                       when x.addressed = 0 then %d
                       when x.precise > 0 then 0
                       when x.coarse > 0 then %d
                       else %d end
                - case when x.unknown_sites > 0 then %d else 0 end
                - case when p.profession_system = 'G15' and p.profession_code = '10'
                        and p.general_practitioner is null then %d else 0 end
                - case when p.id like 'adeli:%%' then %d else 0 end
                - case when x.vintage < ?::date then %d else 0 end)
               from (select count(*) as activities,
                            count(*) filter (where a.kind_code in ('GENR02', 'GENR03')) as substitutes,
                            count(*) filter (where a.commune_code is not null or a.latitude is not null) as addressed,
                            count(*) filter (where a.location_precision
                                in ('HOUSENUMBER', 'STREET', 'FINESS', 'MANUAL')) as precise,
                            count(*) filter (where a.location_precision in ('COMMUNE', 'EPCI')) as coarse,
                            count(*) filter (where a.finess_site_id is not null and not exists
                                (select from structure s where s.id = a.finess_site_id)) as unknown_sites,
                            (select d.vintage from dataset d where d.kind = 'rpps-activities') as vintage
                       from professional_activity a where a.professional_id = p.id and a.active) x)""".formatted(
                    QualityReason.NO_ADDRESS.cost(),
                    QualityReason.COMMUNE_PRECISION.cost(),
                    QualityReason.NOT_LOCATED.cost(),
                    QualityReason.UNKNOWN_SITE.cost(),
                    QualityReason.NO_SPECIALTY.cost(),
                    QualityReason.LEGACY_ADELI.cost(),
                    QualityReason.STALE_VINTAGE.cost());

    private QualitySql() {}
}
