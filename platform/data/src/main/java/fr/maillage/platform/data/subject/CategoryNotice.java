package fr.maillage.platform.data.subject;

import fr.maillage.platform.http.language.Text;

/**
 * What a person is told of a category of data about them (GDPR art. 15(1)), whether anything of it is held or not.
 *
 * @param code stable word, such as {@code audit}
 * @param source where the data come from
 * @param purpose what they are used for, and on which legal ground
 * @param retention how long they are kept
 */
public record CategoryNotice(String code, Text label, Text source, Text purpose, Text retention) {}
