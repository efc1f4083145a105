package fr.maillage.premises.matching;

import fr.maillage.premises.matching.domain.ColleagueSeeker;
import fr.maillage.premises.matching.domain.OpenRequest;
import fr.maillage.premises.matching.store.SeekerRows;
import fr.maillage.premises.matching.store.SeekerRows.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who can be suggested to colleagues: asked anew each time, but a profile is read once a version. Of a version nothing
 * changes; who consents is not part of it and never remembered.
 */
@ApplicationScoped
class OpenColleagues {

    private static final int MOST = 20_000;

    private final SeekerRows rows;
    private final Map<Version, ColleagueSeeker> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, ColleagueSeeker> eldest) {
            return size() > MOST;
        }
    };

    OpenColleagues(SeekerRows rows) {
        this.rows = rows;
    }

    /** Of one organization, by id. */
    List<ColleagueSeeker> of(String tenant) {
        List<Version> open = rows.knownToColleagues(tenant);
        Map<Version, ColleagueSeeker> found = remembered(open);
        Map<Version, ColleagueSeeker> read = read(tenant, open, found.keySet());
        synchronized (known) {
            known.putAll(read);
        }
        found.putAll(read);
        return open.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private Map<Version, ColleagueSeeker> read(String tenant, List<Version> open, Set<Version> found) {
        Map<UUID, Version> missing = new HashMap<>();
        open.stream().filter(version -> !found.contains(version)).forEach(one -> missing.put(one.id(), one));
        Map<Version, ColleagueSeeker> read = new HashMap<>();
        for (OpenRequest request : rows.these(tenant, missing.keySet())) {
            Version version = missing.get(request.id());
            if (version != null) {
                // That it consents was asked with the list.
                read.put(version, new OpenRequest(request.id(), request.profile(), true).colleague());
            }
        }
        return read;
    }

    private Map<Version, ColleagueSeeker> remembered(List<Version> open) {
        Map<Version, ColleagueSeeker> found = new HashMap<>();
        synchronized (known) {
            for (Version version : open) {
                ColleagueSeeker seeker = known.get(version);
                if (seeker != null) {
                    found.put(version, seeker);
                }
            }
        }
        return found;
    }
}
