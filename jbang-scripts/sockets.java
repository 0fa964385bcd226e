///usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA 25+
//DESCRIPTION Sockets between two processes: TCP on loopback and Unix-domain, with a key
//DEPS info.picocli:picocli:4.7.7
//SOURCES lib/Script.java
//SOURCES lib/Times.java
//SOURCES lib/Child.java
//SOURCES lib/ChildCommand.java
//SOURCES lib/Lifeline.java
//SOURCES lib/Scratch.java
//SOURCES lib/Frames.java
//SOURCES lib/AuthKey.java
//SOURCES lib/BoundedQueue.java
//SOURCES lib/QueueServer.java
//MAIN Sockets
// source: 003-04

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/*
 * A server and a client, two processes. First both prove that they know the key (Python's authkey; it never travels), then
 * the client sends and the server answers. Once over TCP on 127.0.0.1, which any program of this machine could call, once over a Unix-domain
 * socket, which is a file with permissions. Watch what a socket lacks: messages. It carries bytes, so each message
 * goes behind its length.
 *
 * Try the wrong key: `jbang sockets --caller-key wrong`. A port that is taken: `--port 22`. Nobody there: `--connect 127.0.0.1:9`.
 *
 * A real run:
 *
 *     --- tcp
 *     the server, pid 27063, listens at 127.0.0.1 and a port
 *     [client] answer: HELLO 0
 *     [client] answer: HELLO 1
 *     [client] answer: HELLO 2
 *     [server] received: hello 0
 *     [server] received: hello 1
 *     [server] received: hello 2
 *     [server] end of stream
 *     --- unix
 *     the server, pid 27118, listens at a file
 *     [server] received: hello 0
 *     [client] answer: HELLO 0
 *     [server] received: hello 1
 *     [client] answer: HELLO 1
 *     [server] received: hello 2
 *     [client] answer: HELLO 2
 *     [server] end of stream
 */
@Command(
        name = "sockets",
        description =
                "A server process and a client process, over TCP and over a Unix-domain socket.")
class Sockets implements Callable<Integer> {

    enum Kind {
        tcp,
        unix
    }

    @Mixin Times times;

    @Option(
            names = "--kind",
            split = ",",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES}. Default: both.")
    List<Kind> kinds = List.of(Kind.values());

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "TCP port of the server, 0 to 65535; 0: any free one. Default:"
                            + " ${DEFAULT-VALUE}")
    int port;

    @Option(
            names = "--caller-key",
            paramLabel = "TEXT",
            description = "The key that the client believes to be right. Default: the server's.")
    String callerKey;

    @Option(
            names = "--connect",
            paramLabel = "ADDRESS",
            description = "Start no server, call this one: host:port or unix:/path.")
    String connect;

    public static void main(String... args) {
        Script.run(new Sockets(), args);
    }

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw Script.misuse("--port must be from 0 to 65535, not " + port);
        }
        String key = AuthKey.randomText();
        if (connect != null) {
            talk(connect, callerKey == null ? key : callerKey);
            return Script.DONE;
        }
        try (var scratch = Scratch.open()) {
            for (Kind kind : kinds) {
                System.out.println("--- " + kind);
                talk(
                        kind,
                        key,
                        kind == Kind.tcp ? "127.0.0.1:" + port : "unix:" + scratch.file("socket"));
            }
        }
        return Script.DONE;
    }

    private void talk(Kind kind, String key, String where) throws Exception {
        var first = new AtomicBoolean(true); // the first line is the server's address
        try (var server =
                Child.of("server", Server.class, where)
                        .environment("COURSE_KEY", key)
                        .onLine(line -> {
                            if (!first.getAndSet(false)) {
                                System.out.println("[server] " + line);
                            }
                        })
                        .start()) {
            String at = server.firstLine();
            System.out.println(
                    "the server, pid "
                            + server.pid()
                            + ", listens at "
                            + (kind == Kind.unix ? "a file" : at.replaceAll(":.*", " and a port")));
            try (var client =
                    Child.of("client", Client.class, at, times.argument())
                            .environment("COURSE_KEY", callerKey == null ? key : callerKey)
                            .start()) {
                Child.awaitAll(List.of(client, server));
            }
        }
    }

    /** An address as a socket's class; the text is host:port or unix:/path. */
    private static SocketAddress parse(String text) {
        return QueueServer.parse(text);
    }

    private static void talk(String address, String key) throws IOException, InterruptedException {
        SocketChannel channel;
        try {
            channel = SocketChannel.open(parse(address));
        } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
            throw Script.failed(
                    "nobody answers at "
                            + address
                            + ": start the server first, or check the address");
        }
        try (var frames =
                new Frames(
                        Channels.newInputStream(channel),
                        Channels.newOutputStream(channel),
                        channel)) {
            AuthKey.of(key).checkOwner(frames);
            for (int i = 0; i < 3; i++) {
                frames.send("hello " + i);
                String answer = frames.receiveText();
                if (answer == null) {
                    throw Script.failed("the server went away before it answered");
                }
                System.out.println("answer: " + answer);
            }
        }
    }

    static class Server {
        public static void main(String... args) {
            Lifeline.endWithParent();
            Script.run(new ServerCommand(args[0]));
        }
    }

    @Command(name = "server")
    record ServerCommand(String where) implements Callable<Integer> {
        @Override
        public Integer call() throws IOException {
            SocketAddress address = parse(where);
            try (var socket =
                    address instanceof UnixDomainSocketAddress
                            ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                            : ServerSocketChannel.open()) {
                try {
                    socket.bind(
                            address instanceof InetSocketAddress inet
                                    ? new InetSocketAddress(
                                            InetAddress.getLoopbackAddress(), inet.getPort())
                                    : address);
                } catch (BindException e) {
                    throw Script.misuse(
                            "cannot listen at "
                                    + where
                                    + " ("
                                    + e.getMessage()
                                    + "): choose another port, or 0 for any");
                }
                System.out.println(QueueServer.text(socket.getLocalAddress()));
                try (SocketChannel caller = socket.accept();
                        var frames =
                                new Frames(
                                        Channels.newInputStream(caller),
                                        Channels.newOutputStream(caller),
                                        caller)) {
                    AuthKey.of(System.getenv("COURSE_KEY")).checkCaller(frames);
                    for (String message = frames.receiveText();
                            message != null;
                            message = frames.receiveText()) {
                        System.out.println("received: " + message);
                        frames.send(message.toUpperCase(java.util.Locale.ROOT));
                    }
                }
                System.out.println("end of stream");
            }
            return Script.DONE;
        }
    }

    static class Client {
        public static void main(String... args) {
            Lifeline.endWithParent();
            Script.run(new ClientCommand(args[0]));
        }
    }

    @Command(name = "client")
    record ClientCommand(String address) implements Callable<Integer> {
        @Override
        public Integer call() throws IOException, InterruptedException {
            talk(address, System.getenv("COURSE_KEY"));
            return Script.DONE;
        }
    }
}
