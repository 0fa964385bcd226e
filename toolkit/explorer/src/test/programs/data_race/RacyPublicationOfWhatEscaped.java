// All fields are final, but the constructor hands out this before it is done: nothing is promised.
class RacyPublicationOfWhatEscaped {
    static RacyPublicationOfWhatEscaped shared;

    final int x;

    RacyPublicationOfWhatEscaped() {
        x = 3;
        shared = this;
    }

    static void run() throws InterruptedException {
        Thread a = new Thread(RacyPublicationOfWhatEscaped::new);
        a.start();
        RacyPublicationOfWhatEscaped seen = shared;
        a.join();
    }
}
