/**
 * Planned operations: building and planning schemes years ahead of the rooms they bring, with their phases, the residents they
 * will house and the need for care these create. Rooms in them are reserved ahead for a team, never leased.
 */
@NullMarked
package fr.maillage.premises.operation;

import org.jspecify.annotations.NullMarked;
