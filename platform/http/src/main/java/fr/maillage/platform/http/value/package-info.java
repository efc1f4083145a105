/**
 * Values every service counts in: euros, legal days, public holidays. Plain Java (the JDK and JSpecify, nothing else),
 * so that business rules may use them; {@code json} tells how they travel. They need no database, hence their place
 * here and not in platform/data.
 */
@NullMarked
package fr.maillage.platform.http.value;

import org.jspecify.annotations.NullMarked;
