package fr.maillage.integration.feed.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All of them, by name. */
@Schema(name = "EventSources")
public record SourcesResponse(List<SourceResponse> items) {}
