/** Tests of the operations that every service has. */
@NullMarked
package fr.maillage.premises.platform;

import org.jspecify.annotations.NullMarked;
