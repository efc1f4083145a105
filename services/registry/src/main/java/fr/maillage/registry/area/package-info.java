/**
 * Areas: territories that an organization composes for itself out of public ones (a sector, a care basin, a study). The
 * feature to read beside docs/guides/add-a-feature.md: owned by a tenant, shared with others, with versions, history,
 * events and lists.
 */
@NullMarked
package fr.maillage.registry.area;

import org.jspecify.annotations.NullMarked;
