/** Tables area, area_member and area_change: one index a list, named in the comments. */
@NullMarked
package fr.maillage.registry.area.store;

import org.jspecify.annotations.NullMarked;
