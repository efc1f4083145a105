/**
 * What every service tests with: the real PostgreSQL with the real roles, signed tokens, and the house rules that keep
 * services alike.
 */
@NullMarked
package fr.maillage.platform.testing;

import org.jspecify.annotations.NullMarked;
