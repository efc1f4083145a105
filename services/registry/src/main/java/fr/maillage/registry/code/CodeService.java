package fr.maillage.registry.code;

import fr.maillage.platform.http.page.ListParameters;
import fr.maillage.platform.http.problem.Problem;
import fr.maillage.registry.RegistryProblem;
import fr.maillage.registry.code.domain.Code;
import fr.maillage.registry.code.domain.CodeSystem;
import fr.maillage.registry.code.store.CodeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The nomenclatures, to be read. */
@ApplicationScoped
public class CodeService {

    private static final Pattern CODE = Pattern.compile("[0-9A-Za-z_-]{1,40}");
    private static final int SHOWN = 50;

    private final CodeRepository codes;

    CodeService(CodeRepository codes) {
        this.codes = codes;
    }

    /** How many codes each nomenclature has. */
    @Transactional
    public Map<String, Long> counts() {
        return codes.counts();
    }

    @Transactional
    public List<Code> list(String system, String after, int limit) {
        return codes.list(known(system).id(), after, limit);
    }

    @Transactional
    public long count(String system) {
        return codes.count(known(system).id());
    }

    /** The codes given as a query parameter; one that the nomenclature does not have is refused. */
    @Transactional
    public List<String> named(String parameter, CodeSystem system, List<String> given) {
        given.stream()
                .filter(code -> !CODE.matcher(code).matches()
                        || codes.find(system.id(), code).isEmpty())
                .findFirst()
                .ifPresent(code -> {
                    String all = codes.list(system.id(), "", SHOWN).stream()
                            .map(Code::code)
                            .collect(Collectors.joining(", "));
                    throw ListParameters.notInList(parameter, code, all);
                });
        return given;
    }

    public CodeSystem known(String system) {
        return CodeSystem.find(system).orElseThrow(() -> {
            String all = CodeSystem.all().stream().map(CodeSystem::id).collect(Collectors.joining(", "));
            return Problem.of(
                    RegistryProblem.CODE_SYSTEM_NOT_FOUND,
                    "Nomenclature « %s » inconnue ; nomenclatures : %s.".formatted(system, all),
                    "Unknown code system \"%s\"; systems: %s.".formatted(system, all));
        });
    }
}
