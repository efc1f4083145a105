package fr.maillage.platform.data.sample;

import java.util.UUID;

public record Note(UUID id, String tenant, String reference, String title, String secret) {}
