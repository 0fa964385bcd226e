import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import course.judge.Exercise;
import course.judge.Explain;
import course.judge.Points;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@Exercise("31-talk-through-a-pipe")
class TalkThroughAPipeTest {

    /** More than any pipe holds. */
    private static final int MUCH = 4 << 20;

    private final String word = UUID.randomUUID().toString();
    private WatchedProcess worker;

    private Conversation talk(int complaint, int farewell, int exitCode) throws IOException {
        var builder =
                Jvm.running(
                        PipeWorker.class,
                        List.of(),
                        word,
                        Integer.toString(complaint),
                        Integer.toString(farewell),
                        Integer.toString(exitCode));
        worker = new WatchedProcess(builder.start(), complaint, farewell);
        return new Conversation(worker);
    }

    @AfterEach
    void end() {
        worker.killIfAlive();
    }

    private void asks(Conversation talk, int count, String question) throws IOException {
        String reply = talk.ask(question);
        worker.rethrow();
        assertEquals(
                PipeWorker.reply(word, count, question), reply, "The reply to \"" + question + "\"");
    }

    private void ends(Conversation talk, int exitCode) throws Exception {
        int ended = talk.end();
        worker.rethrow();
        assertEquals(exitCode, ended, "The worker's exit code, as end() returns it,");
    }

    @Test
    @Points(3)
    @DisplayName("each question gets its own reply, at once and in any language")
    @Explain("A writer keeps what it was given until its buffer is full, or until it is told to let go.")
    void aQuestionGetsItsReply() throws Exception {
        Conversation talk = talk(0, 0, 0);
        asks(talk, 1, "who is there");
        asks(talk, 2, "Grüße, 你好, Привет");
        asks(talk, 3, "");
        asks(talk, 4, "and again");
    }

    @Test
    @Points(2)
    @DisplayName("end() lets the worker end, waits for it and gives its exit code")
    @Explain("The worker ends when its input does. Then it may be waited for.")
    void itEnds() throws Exception {
        Conversation talk = talk(0, 0, 7);
        asks(talk, 1, "one");
        ends(talk, 7);
    }

    @Test
    @Points(2)
    @DisplayName("a worker that complains at length on its error stream gets no less of a hearing")
    @Explain("A process has two outputs, and each of their pipes holds little. Who reads the second?")
    void complaintsAreRead() throws Exception {
        Conversation talk = talk(MUCH, 0, 0);
        asks(talk, 1, "how are you");
        asks(talk, 2, "still the same?");
        ends(talk, 0);
    }

    @Test
    @Points(1)
    @DisplayName("a worker that says good-bye at length is heard out, so that it can end")
    @Explain("Until its last word is read, a process cannot end: the pipe is full.")
    void theFarewellIsRead() throws Exception {
        Conversation talk = talk(0, MUCH, 2);
        asks(talk, 1, "one");
        ends(talk, 2);
    }

    @Test
    @Points(2)
    @DisplayName("a worker that dies instead of answering is an IOException, not a reply")
    @Explain("readLine gives null at the end of a stream. Nobody asked for a null.")
    void deathIsAnError() throws Exception {
        Conversation talk = talk(0, 0, 0);
        asks(talk, 1, "one");
        String reply;
        try {
            reply = talk.ask("die");
        } catch (IOException asItShouldBe) {
            worker.rethrow();
            return;
        }
        worker.rethrow();
        fail("The worker died, and ask(…) returned " + reply + " instead of throwing an IOException");
    }
}
