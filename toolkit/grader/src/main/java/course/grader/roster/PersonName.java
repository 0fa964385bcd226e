package course.grader.roster;

import java.text.Normalizer;
import java.util.Locale;

/** When two names are the same, for everything that compares names. */
public final class PersonName {

    private static final int LONGEST = 100;

    private PersonName() {}

    /**
     * By which names are compared: in NFC, case folded, white space of any kind as one blank. A
     * disk or platform may have made {@code "MU\u0308LLER"} of {@code "M\u00fcller"}. Not for
     * people to read.
     */
    public static String key(String name) {
        String plain = name.replaceAll("[\\s\\p{Z}]+", " ").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
        // Upper and lower again is Unicode's full case folding for all that names are made of: ß.
        String folded =
                Normalizer.normalize(plain, Normalizer.Form.NFC)
                        .toUpperCase(Locale.ROOT)
                        .toLowerCase(Locale.ROOT);
        return Normalizer.normalize(folded, Normalizer.Form.NFC).strip();
    }

    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    /**
     * For people to read: in NFC, without what could disturb a page, a table or a terminal.
     *
     * @return nothing if nothing is left
     */
    public static String clean(String name) {
        String clean =
                Normalizer.normalize(name, Normalizer.Form.NFC)
                        .replaceAll("[\\s\\p{Z}]+", " ")
                        .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                        .strip();
        return clean.length() > LONGEST ? clean.substring(0, LONGEST).strip() : clean;
    }
}
