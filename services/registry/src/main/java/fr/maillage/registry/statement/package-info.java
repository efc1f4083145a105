/** Plain SQL on the connection of the transaction at hand, for stores whose statements are the point. */
@NullMarked
package fr.maillage.registry.statement;

import org.jspecify.annotations.NullMarked;
