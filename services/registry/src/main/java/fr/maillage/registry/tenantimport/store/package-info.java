/** Issues of imports. */
@NullMarked
package fr.maillage.registry.tenantimport.store;

import org.jspecify.annotations.NullMarked;
