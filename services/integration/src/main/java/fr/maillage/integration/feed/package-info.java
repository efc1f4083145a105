/** The feeds of all services gathered in this one's own, in one order. */
@NullMarked
package fr.maillage.integration.feed;

import org.jspecify.annotations.NullMarked;
