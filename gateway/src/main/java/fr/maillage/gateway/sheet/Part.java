package fr.maillage.gateway.sheet;

import io.vertx.core.json.JsonObject;
import java.util.Locale;

/** The parts of a sheet, in the order they are shown. A new part is a new line. */
enum Part {
    TERRITORY("registry", "/api/registry/v1/territories/%1$s/%2$s", "", false),
    POPULATION("registry", "/api/registry/v1/territories/population?territory=%1$s:%2$s", "", false),
    ZONING("registry", "/api/registry/v1/territories/%1$s/%2$s/zoning", "", false),
    STRUCTURES("registry", "/api/registry/v1/structures?territory=%1$s:%2$s", "&limit=1&total=exact", true),
    PROFESSIONALS("registry", "/api/registry/v1/professionals?territory=%1$s:%2$s", "&limit=1&total=exact", true);

    private final String service;
    private final String source;
    private final String only;
    private final boolean counted;

    /**
     * @param source where the details are, with the level and the code to put in
     * @param only appended when the sheet asks, which wants less than the details
     * @param counted whether the sheet shows the number of rows only
     */
    Part(String service, String source, String only, boolean counted) {
        this.service = service;
        this.source = source;
        this.only = only;
        this.counted = counted;
    }

    String service() {
        return service;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String source(Place place) {
        return source.formatted(place.level(), place.code());
    }

    String question(Place place) {
        return source(place) + only;
    }

    /** What of a service's answer the sheet shows. */
    JsonObject shown(JsonObject answer) {
        return counted
                ? new JsonObject().put("count", answer.getJsonObject("page").getLong("total"))
                : answer;
    }
}
