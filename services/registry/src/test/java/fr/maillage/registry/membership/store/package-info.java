/** Tests of the memberships. */
@NullMarked
package fr.maillage.registry.membership.store;

import org.jspecify.annotations.NullMarked;
