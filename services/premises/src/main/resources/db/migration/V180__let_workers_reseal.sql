-- After a new key was put in front, what older ones sealed is sealed anew, and digests of it are made anew; nothing else of
-- a row changes. Requests and what hangs on them may be written by workers already.
grant update (person, email_digest) on premises_contact to ${worker_role};
grant update (note) on premises_contact_entry to ${worker_role};
grant insert on installation_request_name to ${worker_role};
