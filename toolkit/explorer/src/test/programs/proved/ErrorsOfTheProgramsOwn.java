// outcomes: mine m Mine
/** The explorer's own mistakes are errors of these classes too, and are told apart. */
class ErrorsOfTheProgramsOwn {
    static class Mine extends VerifyError {
        private static final long serialVersionUID = 1L;
    }

    static String run() {
        String seen = "";
        try {
            throw new InternalError("mine");
        } catch (InternalError e) {
            seen += e.getMessage();
        }
        try {
            throw new NoSuchMethodError("m");
        } catch (Error e) {
            seen += " " + e.getMessage();
        }
        try {
            throw new Mine();
        } catch (Throwable e) {
            seen += " " + e.getClass().getSimpleName();
        }
        return seen;
    }
}
