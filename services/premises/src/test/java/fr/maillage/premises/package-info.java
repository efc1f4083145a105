/** Tests of the premises service, on the real PostgreSQL. */
@NullMarked
package fr.maillage.premises;

import org.jspecify.annotations.NullMarked;
