package fr.maillage.registry.mobileunit.domain;

/** What a unit offers; labels in the nomenclature {@code mobile-service}. */
public enum MobileService {
    DENTAL,
    GENERAL_CARE,
    HEALTH_MEDIATION,
    MENTAL_HEALTH,
    NURSING,
    OPHTHALMOLOGY,
    PREVENTION,
    RIGHTS_ACCESS,
    SCREENING,
    SEXUAL_HEALTH,
    TELECONSULTATION,
    VACCINATION
}
