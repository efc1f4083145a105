package fr.maillage.registry.mobileunit.domain;

import fr.maillage.registry.identifier.domain.SearchName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A mobile unit as it is kept. */
public record MobileUnit(
        UUID id, String tenant, Content content, boolean active, int version, Instant createdAt, Instant changedAt) {

    public static final int MOST_STOPS = 50;
    public static final int MOST_VISITS = 20;
    public static final int MOST_EXCEPTIONS = 200;

    /**
     * What an organization writes.
     *
     * @param publicView whether residents may be shown it
     */
    public record Content(
            String name,
            @Nullable String description,
            List<MobileService> services,
            boolean publicView,
            List<Stop> stops) {

        public Content {
            name = name.strip();
            services = services.stream().distinct().sorted().toList();
            stops = List.copyOf(stops);
        }

        public Content named(String other) {
            return new Content(other, description, services, publicView, stops);
        }

        public String searchName() {
            return SearchName.of(name);
        }

        public List<String> communes() {
            return stops.stream().map(Stop::communeCode).distinct().sorted().toList();
        }
    }

    public static MobileUnit enter(UUID id, String tenant, Content content, Instant now) {
        return new MobileUnit(id, tenant, content, true, 1, now, now);
    }

    public MobileUnit with(Content other, Instant now) {
        return new MobileUnit(id, tenant, other, active, version + 1, createdAt, now);
    }

    public MobileUnit moved(boolean toActive, Instant now) {
        return new MobileUnit(id, tenant, content, toActive, version + 1, createdAt, now);
    }

    /** What the history compares: each stop under its name. */
    public Map<String, @Nullable String> facts() {
        Map<String, @Nullable String> facts = new LinkedHashMap<>();
        facts.put("name", content.name());
        facts.put("description", content.description());
        facts.put("services", content.services().stream().map(Enum::name).collect(Collectors.joining(",")));
        facts.put("publicView", String.valueOf(content.publicView()));
        content.stops().forEach(stop -> facts.put("stops." + stop.name(), stop.toString()));
        facts.put("state", active ? "ACTIVE" : "ARCHIVED");
        return facts;
    }
}
