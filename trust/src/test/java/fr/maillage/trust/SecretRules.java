package fr.maillage.trust;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a secret looks like in a file. */
final class SecretRules {

    private static final Map<String, Pattern> RULES = Map.of(
            "private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\\s+[A-Za-z0-9+/=\\s]{60,}"),
            "private JSON Web Key", Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""),
            "signed token", Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{20,}"),
            "key of a cloud", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"),
            "token of a forge",
                    Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36})"),
            "token of a chat", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
            "address with password", Pattern.compile("[a-z]{2,10}://[^/\\s:@\"'${}]+:[^/\\s:@\"'${}<]{6,}@[a-z0-9]"),
            "written password",
                    Pattern.compile(
                            "(?i)(?:password|passwd|secret|api[_-]?key)\"?\\s*[:=]\\s*[\"'](?=[^\"']*[0-9])(?=[^\"']*[a-zA-Z])[^\"'\\s${}()<>%]{12,}[\"']"));

    private SecretRules() {}

    /** Rule and text of everything suspicious. */
    static List<Map.Entry<String, String>> findings(String text) {
        return RULES.entrySet().stream()
                .flatMap(rule ->
                        rule.getValue().matcher(text).results().map(match -> Map.entry(rule.getKey(), match.group())))
                .toList();
    }
}
