import java.io.IOException;
import java.net.ServerSocket;

// reason: ServerSocket
class SocketOutsideTheModel {
    static boolean run() throws IOException {
        try (var socket = new ServerSocket()) {
            return socket.isBound();
        }
    }
}
