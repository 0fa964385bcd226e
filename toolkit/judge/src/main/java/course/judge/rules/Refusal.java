package course.judge.rules;

/**
 * Something that an answer may not do.
 *
 * @param line of the answer, or 0 if it cannot be told
 * @param sentence what it is and why, for its author
 */
public record Refusal(int line, String sentence) {}
