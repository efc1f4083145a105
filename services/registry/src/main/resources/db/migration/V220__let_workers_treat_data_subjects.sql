-- The part of the registry in data subjects' requests runs as the worker of one organization, held to it by the policies of
-- these tables: it shows, and removes what the person may have removed.
grant select, delete on local_knowledge, local_knowledge_change, membership, change_proposal, tenant_import_issue
    to ${worker_role};
grant select, delete on object_change to ${worker_role};
grant select on area_change, local_merge, location_correction to ${worker_role};
