/**
 * The rights of people over what the platform holds of them (GDPR chapter III): a register of requests with their legal
 * deadlines, carried out by every service of the platform and closed with a proof. A request is over when all services have
 * answered, and not before.
 */
@NullMarked
package fr.maillage.integration.datasubject;

import org.jspecify.annotations.NullMarked;
