/**
 * Changes that people propose on what they read: a point, an address, a closure. Whoever decides is told by the layer: the
 * operator for reference data, the health direction for what the organization keeps; never the proposer.
 */
@NullMarked
package fr.maillage.registry.changeproposal;

import org.jspecify.annotations.NullMarked;
