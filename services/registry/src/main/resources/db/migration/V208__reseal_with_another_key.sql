-- After a new key was put in front, a job opens what older ones sealed and seals it anew; nothing else of a row changes.
grant select, update (sealed) on local_knowledge, local_knowledge_change, tenant_import_issue to ${worker_role};
