/** Usage over HTTP. */
@NullMarked
package fr.maillage.integration.usage.api;

import org.jspecify.annotations.NullMarked;
