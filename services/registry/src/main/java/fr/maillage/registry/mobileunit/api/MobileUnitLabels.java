package fr.maillage.registry.mobileunit.api;

import fr.maillage.registry.code.CodeService;
import fr.maillage.registry.code.domain.Code;
import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.code.domain.CodedValue;
import fr.maillage.registry.mobileunit.domain.MobileUnit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Units with the labels of what they offer: one query an answer. */
@ApplicationScoped
class MobileUnitLabels {

    private static final int ALL = 100;

    private final CodeService codes;

    MobileUnitLabels(CodeService codes) {
        this.codes = codes;
    }

    MobileUnitResponse response(MobileUnit unit) {
        Map<String, Code> byCode = codes.list(CodeSystem.MOBILE_SERVICE.id(), "", ALL).stream()
                .collect(Collectors.toMap(Code::code, Function.identity()));
        return MobileUnitResponse.from(unit, service -> {
            Code code = byCode.get(service.name());
            return code == null
                    ? new CodedValue(service.name(), null, null)
                    : new CodedValue(service.name(), code.labelFr(), code.labelEn());
        });
    }
}
