/** Change proposals over HTTP. */
@NullMarked
package fr.maillage.registry.changeproposal.api;

import org.jspecify.annotations.NullMarked;
