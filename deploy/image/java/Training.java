import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Runs a service's training where there is neither store nor broker. A service asks its store for indexes and positions
 * while it starts; here something answers every command alike, as an empty store would. Used when an image is built,
 * never part of it.
 */
final class Training {
    private static final int OP_REPLY = 1;
    private static final int OP_QUERY = 2004;
    private static final int OP_MSG = 2013;
    private static final int HEADER = 16;
    /** On a machine that builds several images at once the store now and then takes longer than a service waits. */
    private static final int REPEATS = 2;
    private static final byte[] ANSWER = answer();

    private Training() {}

    /** Runs the command that the arguments are, and ends as it ends. */
    public static void main(String[] command) throws IOException, InterruptedException {
        try (ServerSocket store = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> serve(store));
            ProcessBuilder training = new ProcessBuilder(command).inheritIO();
            training.environment().put("CABILDO_MONGODB_URI", "mongodb://127.0.0.1:" + store.getLocalPort());
            training.environment().put("CABILDO_ISSUER", "https://issuer.invalid");
            int code = training.start().waitFor();
            for (int left = REPEATS; code != 0 && left > 0; left--) {
                System.out.println("It has not come to its end; once more");
                code = training.start().waitFor();
            }
            System.exit(code);
        }
    }

    private static void serve(ServerSocket store) {
        while (!store.isClosed()) {
            try {
                Socket client = store.accept();
                Thread.ofVirtual().start(() -> converse(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void converse(Socket client) {
        try (client) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            while (true) {
                ByteBuffer header = little(in.readNBytes(HEADER));
                if (header.remaining() < HEADER) {
                    throw new EOFException();
                }
                int length = header.getInt();
                int request = header.getInt();
                header.getInt();
                int operation = header.getInt();
                in.skipNBytes(length - HEADER);
                client.getOutputStream().write(message(request, operation));
            }
        } catch (IOException gone) {
            // Whoever asked has what it wanted.
        }
    }

    private static byte[] message(int request, int operation) {
        int head = operation == OP_QUERY ? 20 : 5;
        ByteBuffer message = little(new byte[HEADER + head + ANSWER.length]);
        message.putInt(message.capacity()).putInt(0).putInt(request).putInt(operation == OP_QUERY ? OP_REPLY : OP_MSG);
        if (operation == OP_QUERY) {
            message.putInt(8).putLong(0).putInt(0).putInt(1);
        } else {
            message.putInt(0).put((byte) 0);
        }
        return message.put(ANSWER).array();
    }

    /** One document for all: a primary's greeting, a write that met nothing, a cursor over nothing. */
    private static byte[] answer() {
        byte[] cursor = new Bson().number("id", 0L).text("ns", "cabildo.any").array("firstBatch").bytes();
        return new Bson()
                .number("ok", 1)
                .flag("ismaster", true)
                .flag("isWritablePrimary", true)
                .flag("helloOk", true)
                .flag("readOnly", false)
                .number("minWireVersion", 0)
                .number("maxWireVersion", 21)
                .number("maxBsonObjectSize", 16 * 1024 * 1024)
                .number("maxMessageSizeBytes", 48_000_000)
                .number("maxWriteBatchSize", 100_000)
                .number("n", 0)
                .number("nModified", 0)
                .document("cursor", cursor)
                .bytes();
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** As much of BSON as the answer needs. */
    private static final class Bson {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Bson number(String name, int value) {
            return element(0x10, name, little(new byte[4]).putInt(value).array());
        }

        Bson number(String name, long value) {
            return element(0x12, name, little(new byte[8]).putLong(value).array());
        }

        Bson flag(String name, boolean value) {
            return element(0x08, name, new byte[] {(byte) (value ? 1 : 0)});
        }

        Bson text(String name, String value) {
            byte[] text = (value + "\0").getBytes(StandardCharsets.UTF_8);
            element(0x02, name, little(new byte[4]).putInt(text.length).array());
            out.writeBytes(text);
            return this;
        }

        Bson array(String name) {
            return element(0x04, name, new Bson().bytes());
        }

        Bson document(String name, byte[] value) {
            return element(0x03, name, value);
        }

        private Bson element(int type, String name, byte[] value) {
            out.write(type);
            out.writeBytes((name + "\0").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(value);
            return this;
        }

        byte[] bytes() {
            ByteBuffer document = little(new byte[out.size() + 5]);
            return document.putInt(document.capacity()).put(out.toByteArray()).put((byte) 0).array();
        }
    }
}
