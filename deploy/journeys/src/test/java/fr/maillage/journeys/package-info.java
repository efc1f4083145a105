/** What a stranger does with the platform, through the one command and the one entrance. */
@NullMarked
package fr.maillage.journeys;

import org.jspecify.annotations.NullMarked;
