package fr.maillage.platform.data.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is needed to queue a job. {@code parameters} are kept and shown: no secret, no personal data. */
public record NewJob(
        UUID id,
        String kind,
        String lane,
        JsonNode parameters,
        @Nullable String tenant,
        String createdBy) {}
