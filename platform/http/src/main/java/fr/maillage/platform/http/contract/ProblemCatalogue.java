package fr.maillage.platform.http.contract;

import fr.maillage.platform.http.problem.ProblemCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;

/** Every problem code on the class path: the enums that implement {@link ProblemCode}. */
final class ProblemCatalogue {

    private ProblemCatalogue() {}

    static List<ProblemCode> in(IndexView index) {
        List<ProblemCode> codes = index.getAllKnownImplementations(ProblemCode.class).stream()
                .filter(ClassInfo::isEnum)
                .flatMap(ProblemCatalogue::constants)
                .sorted(Comparator.comparing(ProblemCode::code))
                .toList();
        for (int i = 1; i < codes.size(); i++) {
            if (codes.get(i).code().equals(codes.get(i - 1).code())) {
                throw new IllegalStateException(
                        "problem code (" + codes.get(i).code() + ") is declared twice, must be unique in a service");
            }
        }
        return codes;
    }

    private static Stream<ProblemCode> constants(ClassInfo type) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Object[] constants =
                    Class.forName(type.name().toString(), true, loader).getEnumConstants();
            return Arrays.stream(constants).map(ProblemCode.class::cast);
        } catch (ClassNotFoundException unreadable) {
            throw new IllegalStateException(type.name() + " is indexed but cannot be loaded", unreadable);
        }
    }
}
