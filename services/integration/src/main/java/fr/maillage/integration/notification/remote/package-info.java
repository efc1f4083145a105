/** Letters by SMTP, or into a folder where there is no server. */
@NullMarked
package fr.maillage.integration.notification.remote;

import org.jspecify.annotations.NullMarked;
