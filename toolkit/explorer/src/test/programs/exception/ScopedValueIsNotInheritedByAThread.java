class ScopedValueIsNotInheritedByAThread {
    static final ScopedValue<String> USER = ScopedValue.newInstance();

    static void run() throws Exception {
        ScopedValue.where(USER, "duke")
                .call(() -> {
                    Thread t = new Thread(() -> USER.get());
                    t.start();
                    t.join();
                    return null;
                });
    }
}
