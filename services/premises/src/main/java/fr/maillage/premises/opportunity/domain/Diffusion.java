package fr.maillage.premises.opportunity.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * That an opportunity was sent to an institution.
 *
 * @param recipient name of the institution, never of a person
 * @param subject who noted it, by the subject of the token
 */
public record Diffusion(
        UUID id,
        String tenant,
        UUID opportunity,
        DiffusionAudience audience,
        String recipient,
        LocalDate sentOn,
        String subject,
        Instant createdAt) {}
