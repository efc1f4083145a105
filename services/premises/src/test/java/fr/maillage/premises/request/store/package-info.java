/** The very statements of the stores, for tests that look at their plans. */
@NullMarked
package fr.maillage.premises.request.store;

import org.jspecify.annotations.NullMarked;
