package fr.maillage.platform.data.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** After the checks of identity and form: what they refuse was never begun and never takes a key. */
@Idempotent
@Interceptor
@Priority(IdempotencyInterceptor.AFTER_VALIDATION)
class IdempotencyInterceptor {

    static final int AFTER_VALIDATION = Interceptor.Priority.PLATFORM_AFTER + 900;

    private final Idempotency idempotency;

    IdempotencyInterceptor(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext call) throws Exception {
        return call.getMethod().getReturnType() == Response.class
                ? idempotency.answer(() -> (Response) call.proceed())
                : idempotency.around(call.getMethod(), call::proceed);
    }
}
