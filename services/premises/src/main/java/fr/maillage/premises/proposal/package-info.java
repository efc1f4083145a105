/**
 * From a proposal to the follow-up: rooms proposed to a request, visits and what was thought of them, the agreement that
 * reserves a unit, the installation, and what became of it after months. Each step moves the request along.
 */
@NullMarked
package fr.maillage.premises.proposal;

import org.jspecify.annotations.NullMarked;
