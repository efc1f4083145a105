-- Which communes a circle concerns: some tens of thousands of rows that hardly ever change.
create index territory_centre_idx on territory (latitude, longitude) where level = 'commune' and active;
