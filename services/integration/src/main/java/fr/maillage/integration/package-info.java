/** The integration service: who a caller is, the organizations of the platform, one feed of every service's events. One package is one feature; inside, the same four rooms everywhere (domain, store, api, remote). */
@NullMarked
package fr.maillage.integration;

import org.jspecify.annotations.NullMarked;
