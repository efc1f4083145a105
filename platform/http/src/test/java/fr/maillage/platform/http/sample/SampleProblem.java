package fr.maillage.platform.http.sample;

import fr.maillage.platform.http.language.Text;
import fr.maillage.platform.http.problem.ProblemCode;

enum SampleProblem implements ProblemCode {
    PEAR_REFUSED;

    @Override
    public int status() {
        return 422;
    }

    @Override
    public Text title() {
        return Text.of("Poire refusée", "Pear refused");
    }
}
