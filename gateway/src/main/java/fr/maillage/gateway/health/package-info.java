/**
 * The state of the platform, part by part.
 */
@NullMarked
package fr.maillage.gateway.health;

import org.jspecify.annotations.NullMarked;
