/** Memberships over HTTP. */
@NullMarked
package fr.maillage.registry.membership.api;

import org.jspecify.annotations.NullMarked;
