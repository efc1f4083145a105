/** Files on disk until their job is done, and their issues. */
@NullMarked
package fr.maillage.registry.tenantimport.store;

import org.jspecify.annotations.NullMarked;
