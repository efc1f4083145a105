package fr.maillage.platform.data.subject;

import java.util.UUID;

/**
 * One thing to do about one person for one organization.
 *
 * @param id the request's; the same id and action are done once, whenever they come again
 * @param tenant alias of the organization that handles the request, and the only one whose data are touched
 */
public record SubjectOrder(UUID id, String tenant, SubjectAction action, DataSubject subject) {}
