package fr.maillage.platform.data.idempotency;

import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.ws.rs.POST;

/** Runs while a service is built: no POST can be written that does not honour the key. */
public class EveryPost implements BuildCompatibleExtension {

    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = POST.class)
    public void answerOnce(MethodConfig method) {
        boolean post = method.info().hasAnnotation(POST.class);
        if (post && !method.info().hasAnnotation(IdempotentByHand.class)) {
            method.addAnnotation(Idempotent.class);
        }
    }
}
