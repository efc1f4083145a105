/** Where each service's part is asked: this one's here, the others' over HTTP. */
@NullMarked
package fr.maillage.integration.datasubject.remote;

import org.jspecify.annotations.NullMarked;
