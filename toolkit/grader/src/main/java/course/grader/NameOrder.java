package course.grader;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names as people sort them: capitals and accents count only between names that are else the same,
 * numbers go by their value. A name is sorted as it stands, from its first word on: nobody can tell
 * by rule which of somebody's names is the family's.
 */
final class NameOrder implements Comparator<String> {

    /** Letters that the collator puts behind z, unlike Unicode's own order (CLDR). */
    private static final Map<String, String> STROKES =
            Map.of("ł", "l", "Ł", "L", "ø", "o", "Ø", "O", "đ", "d", "Đ", "D", "ı", "i");

    private final Collator letters = Collator.getInstance(Locale.ROOT);

    NameOrder() {
        letters.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    }

    @Override
    public int compare(String one, String other) {
        // The collator leaves out spaces: "Anna Bo" would come before "Ann Lee".
        String[] first = words(one);
        String[] second = words(other);
        for (int strength : List.of(Collator.PRIMARY, Collator.TERTIARY)) {
            letters.setStrength(strength);
            int order = Arrays.compare(first, second, this::compareWords);
            if (order != 0) {
                return order;
            }
        }
        return one.compareTo(other);
    }

    private int compareWords(String one, String other) {
        boolean numbers = one.matches("\\d{1,18}") && other.matches("\\d{1,18}");
        return numbers
                ? Long.compare(Long.parseLong(one), Long.parseLong(other))
                : letters.compare(one, other);
    }

    /** Digits are words of their own. */
    private static String[] words(String name) {
        String plain = name.strip();
        for (var stroke : STROKES.entrySet()) {
            plain = plain.replace(stroke.getKey(), stroke.getValue());
        }
        return plain.split("[\\s,_]+|(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");
    }
}
