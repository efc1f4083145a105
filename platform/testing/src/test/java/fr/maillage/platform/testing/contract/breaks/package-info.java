/** Which changes of a contract are told as breaking. */
@NullMarked
package fr.maillage.platform.testing.contract.breaks;

import org.jspecify.annotations.NullMarked;
