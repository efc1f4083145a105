(p.wanted and r.deliverable and r.accessible and case when r.sold then s.buys else s.rents end
 and not (s.near and r.planned) and not r.units_apart and not r.for_group
 and not (r.single_tenant and s.lacks_lead) and (r.absent & s.required) = 0
 and (r.professions is null or s.profession = any (r.professions))
 and (r.enterable is null or s.latest is null or r.enterable <= s.latest)
 and (r.until is null or r.enterable is null or r.until >= greatest(r.enterable, s.earliest))
 and (r.area is null or s.need is null or r.area >= s.need)
 and not coalesce(r.cost > case when r.sold then s.purchase else s.budget end, false))
