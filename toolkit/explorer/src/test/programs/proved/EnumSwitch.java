// An enum, its values and the switch's own table are initialised by whichever thread comes first.
// outcomes: go stop
class EnumSwitch {
    enum Light {
        RED,
        GREEN
    }

    static String meaning(Light light) {
        switch (light) {
            case RED:
                return "stop";
            default:
                return "go";
        }
    }

    static String run() throws InterruptedException {
        String[] seen = new String[2];
        Thread a = new Thread(() -> seen[0] = meaning(Light.GREEN));
        Thread b = new Thread(() -> seen[1] = meaning(Light.valueOf("RED")));
        a.start();
        b.start();
        a.join();
        b.join();
        return seen[0] + " " + seen[1];
    }
}
