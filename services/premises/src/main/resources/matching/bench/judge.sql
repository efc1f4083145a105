-- What one request thinks of the places, then of the rooms; two holes, for a further condition on rooms and for the verdict.
with place as materialized (
  select s.id as seeker, l.locality,
         l.standing
         + :NEED * coalesce((select n.need from need n where n.profession = s.profession and n.locality = l.locality), 0)
         + case when cardinality(s.colleagues) = 0 then 0
                else :COLLEAGUES * least(1000000, 1000000 * coalesce((select sum(c.people) from colleague c
                      where c.profession = any (s.colleagues) and c.locality = l.locality), 0) / :COLLEAGUES_FULL) end
         + case when s.wished_family = 0 then 0
                else :FAMILY * (1000000 * bit_count((s.family & l.family)::bit(32)) / s.wished_family) end
         + case when s.lat is null and w.inside then :TARGET * 1000000 else 0 end as worth,
         w.inside or not s.only_there or cardinality(s.territories) = 0 as wanted
    from seeker s
   cross join locality l
   cross join lateral (select exists (select 1 from territory t
                        where t.territory = any (s.territories) and t.locality = l.locality) as inside) w
   where s.id = ?),
judged as (
  select r.id, r.enterable, d.metres, abs(r.area - s.need) as closeness, %2$s as admitted,
         p.worth + r.standing
         + :TIME * case when r.enterable is null then 0
                        else f.early * r.confidence / 1000000 end
         + case when s.short is null then 0
                when s.short and r.temporary or not s.short and r.lasting then :COMMITMENT * 1000000 else 0 end
         + case when d.metres is null then 0
                else :TARGET * greatest(0, 1000000 * (:TARGET_NONE_METRES - d.metres) / :TARGET_NONE_METRES) end
         + case when s.need is null or r.area is null then 0
                else :AREA_FIT * greatest(0, 1000000 - 1000000 * abs(r.area - s.need)::bigint / s.need) end
         + case when b.budget is null or r.cost is null or r.cost >= b.budget then 0
                else :COST * (1000000 * (b.budget - r.cost) / b.budget) end
         + case when s.wished = 0 then 0
                else :SERVICES * (1000000 * bit_count((s.services & r.present)::bit(32)) / s.wished) end
         + case when s.teaching and r.teaches then :TEACHING * 1000000 else 0 end as score
    from seeker s
    join place p on p.seeker = s.id
    join room r on r.locality = p.locality %1$s
   cross join lateral (select case when r.sold then s.purchase else s.budget end as budget) b
   cross join lateral (select case when r.enterable <= s.first then 1000000::bigint
           when r.enterable > greatest(s.last, s.first) then 0::bigint
           else 1000000 * (greatest(s.last, s.first) + 1 - r.enterable)::bigint
                / (greatest(s.last, s.first) + 1 - s.first) end as early) f
   cross join lateral (select round(sqrt(
           power((r.lon - s.lon) * s.narrowing * 6371008.8 * pi() / 180, 2)
           + power((r.lat - s.lat) * 6371008.8 * pi() / 180, 2)))::bigint as metres) d
   where s.id = ?)
select id from judged where admitted
 order by score desc, metres nulls last, closeness nulls last, enterable nulls last, id
 limit 20
