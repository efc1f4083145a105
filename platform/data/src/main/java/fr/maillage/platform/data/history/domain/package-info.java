/** Steps of a history and how they are computed; plain Java. */
@NullMarked
package fr.maillage.platform.data.history.domain;

import org.jspecify.annotations.NullMarked;
