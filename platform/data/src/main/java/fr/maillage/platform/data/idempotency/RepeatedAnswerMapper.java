package fr.maillage.platform.data.idempotency;

import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

class RepeatedAnswerMapper {

    @ServerExceptionMapper
    Response map(RepeatedAnswer repeated) {
        return repeated.response();
    }
}
