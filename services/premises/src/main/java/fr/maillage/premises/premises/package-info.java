/**
 * Rooms for care: premises, the units that are let one by one, their life from a plan to a tenant, whose they are and who
 * was talked to. Other features read and reserve units by the services here.
 */
@NullMarked
package fr.maillage.premises.premises;

import org.jspecify.annotations.NullMarked;
