import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Lets the world in to a port of the loopback address, once something answers there. */
final class Door {
    private Door() {}

    /** Arguments: the port to listen on, the port behind it. */
    public static void main(String[] ports) throws IOException, InterruptedException {
        int behind = Integer.parseInt(ports[1]);
        while (!answers(behind)) {
            Thread.sleep(100);
        }
        try (ServerSocket door = new ServerSocket(Integer.parseInt(ports[0]), 256)) {
            System.err.println("Waiting for connections");
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> lead(client, behind));
            }
        }
    }

    private static boolean answers(int port) {
        try (Socket tried = inside(port)) {
            return tried.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Socket inside(int port) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void lead(Socket client, int behind) {
        try (client;
                Socket server = inside(behind)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            Thread back = Thread.ofVirtual().start(() -> pass(server, client));
            pass(client, server);
            back.join();
        } catch (IOException gone) {
            // Both ends are closed by now.
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whatever comes, until it ends; then neither of them has anything to say. */
    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException gone) {
            // The other direction is told by the closed sockets.
        }
    }
}
