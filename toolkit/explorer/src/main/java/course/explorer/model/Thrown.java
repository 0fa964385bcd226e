package course.explorer.model;

import java.util.function.Supplier;

/** What a program threw, in words. They may be of any length, or not to be had at all. */
final class Thrown {

    private Thrown() {}

    /** Its message, or nothing if it has none. */
    static String message(Throwable t) {
        return plain(t::getMessage);
    }

    /** As it describes itself. */
    static String text(Throwable t) {
        return plain(t::toString);
    }

    /** As a programmer knows it, with no name that another run would give otherwise. */
    private static String plain(Supplier<String> words) {
        String said;
        try {
            said = words.get();
        } catch (Execution.Abandoned end) {
            throw end;
        } catch (Throwable broken) {
            return "what it says cannot be read (" + broken.getClass().getSimpleName() + ")";
        }
        return said == null
                ? ""
                : Names.shortened(BridgeName.plain(said), Names.LONGEST_MESSAGE)
                        .replaceAll("\\S+\\$\\$Lambda\\S*", "a lambda")
                        .transform(ClassNames::within);
    }
}
