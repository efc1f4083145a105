-- Jobs of an organization are seen and steered by it alone; jobs on reference data belong to nobody. The runner claims all
-- jobs, whoever they work for: its rows hold no personal data, and what a job may read is said when it runs.
alter table job enable row level security, force row level security;

create policy job_reads on job for select to ${app_role}
    using (tenant_id is null or tenant_id = acting_organization());
create policy job_additions on job for insert to ${app_role}
    with check (tenant_id is null or tenant_id = acting_organization());
create policy job_changes on job for update to ${app_role}
    using (tenant_id is null or tenant_id = acting_organization())
    with check (tenant_id is null or tenant_id = acting_organization());
create policy job_runs on job to ${worker_role}, current_user using (true) with check (true);

grant select, insert, update on job to ${app_role}, ${worker_role};
