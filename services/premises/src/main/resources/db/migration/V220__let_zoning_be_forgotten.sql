-- Anybody may ask about any day: of each commune the days that were told last are kept, the others go.
grant delete on place_zoning to ${app_role}, ${worker_role};
