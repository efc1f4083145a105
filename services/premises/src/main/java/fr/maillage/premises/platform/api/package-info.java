/** The operations that every service has, at its own address and under its own scope. */
@NullMarked
package fr.maillage.premises.platform.api;

import org.jspecify.annotations.NullMarked;
