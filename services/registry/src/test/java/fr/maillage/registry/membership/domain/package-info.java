/** Tests of the memberships. */
@NullMarked
package fr.maillage.registry.membership.domain;

import org.jspecify.annotations.NullMarked;
