/** Tests of the memberships. */
@NullMarked
package fr.maillage.registry.membership;

import org.jspecify.annotations.NullMarked;
