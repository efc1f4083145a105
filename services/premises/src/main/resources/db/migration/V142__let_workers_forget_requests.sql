-- The history of a request goes with it when its person is to be forgotten.
grant select, delete on object_change to ${worker_role};
