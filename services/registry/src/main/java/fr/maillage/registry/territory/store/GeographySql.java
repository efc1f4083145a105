package fr.maillage.registry.territory.store;

/** What every change of the geography has for consequences, in the transaction of the change. */
final class GeographySql {

    /** One waits at most: the one that runs may have passed what has just changed. */
    static final String RESTAMP = """
            insert into job (id, kind, lane, parameters, created_by)
            select gen_random_uuid(), 'restamp', 'restamp', '{}', 'import'
             where not exists (select 1 from job where kind = 'restamp' and state = 'QUEUED')""";

    /** Communes that are no more belong where the commune belongs that took them over. */
    static final String FOLLOW_SUCCESSORS = """
            merge into territory t
            using (select h.code, h.name, h.search_name, h.kind, p.code as present, p.epci_code, p.department_code,
                          p.region_code
                     from commune_history h
                     join territory p on p.level = 'commune' and p.code = h.present_code and p.active
                    where h.active and h.code <> h.present_code) s
               on t.level = 'commune' and t.code = s.code
            when matched and not t.active
                     and (t.parent_commune, t.epci_code, t.department_code, t.region_code)
                         is distinct from (s.present, s.epci_code, s.department_code, s.region_code) then
                 update set parent_commune = s.present, epci_code = s.epci_code, department_code = s.department_code,
                        region_code = s.region_code, version = t.version + 1, changed_at = now()
            when not matched then
                 insert (level, code, name, search_name, kind, commune_code, parent_commune, epci_code, department_code,
                         region_code, source, active)
                 values ('commune', s.code, s.name, s.search_name, s.kind, s.code, s.present, s.epci_code,
                         s.department_code, s.region_code, 'history', false)""";

    private GeographySql() {}

    /** Tells every instance that the outlines of a level, or what communes belong to, are others now. */
    static String loaded(String level) {
        return "update geography_version set version = version + 1 where level = '" + level + "'";
    }
}
