// outcomes: anyone duke anyone
class ScopedValueIsBoundInside {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    static String run() {
        String before = USER.orElse("anyone");
        String[] inside = new String[1];
        ScopedValue.where(USER, "duke").run(() -> inside[0] = USER.get());
        return before + " " + inside[0] + " " + USER.orElse("anyone");
    }
}
