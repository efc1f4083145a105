/** HTTP: the unified feed, and how far behind each source is. */
@NullMarked
package fr.maillage.integration.feed.api;

import org.jspecify.annotations.NullMarked;
