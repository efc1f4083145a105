package fr.maillage.premises;

import static fr.maillage.premises.PremisesApi.get;
import static fr.maillage.premises.PremisesApi.officer;
import static fr.maillage.premises.PremisesApi.until;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The feed of an organization, read to its end: other tests write events there too. */
public final class Feed {

    private final String organization;
    private final List<Map<String, Object>> seen = new ArrayList<>();

    public Feed(String organization) {
        this.organization = organization;
    }

    /** Every event that can be told by now, the first one first. */
    public List<Map<String, Object>> events() {
        for (List<Map<String, Object>> page = page(); !page.isEmpty(); page = page()) {
            seen.addAll(page);
        }
        return List.copyOf(seen);
    }

    /** The same once all of this was told of. */
    public List<Map<String, Object>> telling(List<String> awaited) {
        until(() -> {
            String told = events().toString();
            return awaited.stream().allMatch(told::contains);
        });
        return List.copyOf(seen);
    }

    /** Events of a kind, such as {@code lease.exposure-alert}. */
    public List<Map<String, Object>> events(String kind) {
        return events().stream()
                .filter(event -> ("fr.maillage.premises." + kind + ".v1").equals(event.get("type")))
                .toList();
    }

    private List<Map<String, Object>> page() {
        String after = seen.isEmpty() ? "" : "&after=" + seen.getLast().get("id");
        return get(officer(organization), "/events?limit=1000" + after).getList("");
    }
}
