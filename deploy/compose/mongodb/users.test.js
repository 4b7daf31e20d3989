// Runs users.js on a stand-in of mongosh and of the server behind it, which answers as MongoDB's manual says, and looks
// at what has become of the server: node users.test.js
const assert = require("node:assert/strict");
const fs = require("node:fs");
const path = require("node:path");

const checkout = path.join(__dirname, "../../..");
const read = (file) => fs.readFileSync(path.join(checkout, file), "utf8");
const found = (file, what) => read(file).match(what)?.[1] ?? assert.fail(`${file} has no ${what}`);

const services = fs.readdirSync(checkout).flatMap((each) => each.match(/^(.*)-service$/)?.[1] ?? []);
const database = found("platform/src/main/resources/cabildo-defaults.yaml", /^    database: (.*)$/m);
const replicaSet = found("deploy/compose/compose.yaml", /mongod --replSet (\w+)/);
const given = found("deploy/compose/compose.yaml", /^  mongodb-users:\n(?:    .*\n)*?    secrets: \[(.*)\]$/m).split(", ");

// With what must not stand in an address as it is.
const password = (name) => `${name}:s3cret/@%?`;
const secrets = {
  readFileSync(file, encoding) {
    const name = file.replace("/run/secrets/", "");
    assert.ok(given.includes(name), `the container is not given ${file}`);
    assert.equal(encoding, "utf8");
    return `${password(name)}\n`;
  },
};

// Is away at first, begins a replica set once, and keeps users in its database admin.
const server = (begun, users) => {
  let away = 3;
  const told = { begun, initiated: [], users: new Map(users), slept: 0, printed: [] };
  const commands = (direct) => ({
    runCommand(command) {
      const [name] = Object.keys(command);
      assert.ok(direct, `${name} is for the member itself`);
      if (name === "replSetGetStatus" && told.begun) {
        return { ok: 1 };
      }
      assert.ok(!told.begun, "AlreadyInitialized");
      if (name === "replSetGetStatus") {
        throw new Error("no replset config has been received");
      }
      assert.equal(name, "replSetInitiate");
      told.initiated.push(command[name]);
      told.begun = true;
      return { ok: 1 };
    },
    getUser: (name) => told.users.get(name) ?? null,
    createUser({ user, ...rest }) {
      assert.ok(!direct, "NotWritablePrimary");
      assert.ok(!told.users.has(user), `User "${user}@admin" already exists`);
      told.users.set(user, rest);
    },
    // What is given replaces what was there, the whole of roles, too.
    updateUser(user, update) {
      assert.ok(!direct, "NotWritablePrimary");
      assert.ok(told.users.has(user), `User "${user}@admin" not found`);
      told.users.set(user, { ...told.users.get(user), ...update });
    },
  });
  class Mongo {
    constructor(uri) {
      if (away-- > 0) {
        throw new Error("ECONNREFUSED");
      }
      const { protocol, host, username, password: word, searchParams } = new URL(uri);
      assert.deepEqual([protocol, host, username], ["mongodb:", "mongodb:27017", "root"]);
      assert.equal(decodeURIComponent(word), password("mongodb-root"));
      this.direct = searchParams.get("directConnection") === "true";
      assert.ok(this.direct || (told.begun && searchParams.get("replicaSet") === replicaSet), "no primary is found");
    }

    getDB(name) {
      assert.equal(name, "admin");
      return commands(this.direct);
    }
  }
  const print = (...words) => told.printed.push(words.map((each) => JSON.stringify(each)).join(" "));
  const mongosh = {
    Mongo,
    require: (name) => ({ fs: secrets })[name] ?? assert.fail(`${name} is not expected`),
    sleep: (milliseconds) => (told.slept += milliseconds),
    print,
    printjson: print,
    console: { log: print, info: print, warn: print, error: print },
  };
  new Function(...Object.keys(mongosh), read("deploy/compose/mongodb/users.js"))(...Object.values(mongosh));
  return told;
};

const root = ["root", { pwd: "untouched", roles: [{ role: "root", db: "admin" }] }];
const former = services.map((each) => [each, { pwd: "former", roles: [{ role: "readWriteAnyDatabase", db: "admin" }] }]);
const wanted = services.map((each) => [
  each,
  { pwd: password(`${each}-password`), roles: [{ role: "readWrite", db: database.replace("${cabildo.service}", each) }] },
]);
const initial = { _id: replicaSet, members: [{ _id: 0, host: "mongodb:27017" }] };

assert.ok(services.length > 3);
for (const begun of [false, true]) {
  for (const users of [[], former]) {
    const told = server(begun, [root, ...users]);
    const now = `${begun ? "begun" : "new"}, ${users.length} users`;
    assert.deepEqual(told.initiated, begun ? [] : [initial], now);
    assert.deepEqual(told.users, new Map([root, ...wanted]), now);
    assert.ok(told.slept > 0, "it gives no time to a server that is away");
    for (const secret of given.map(password)) {
      for (const form of [secret, encodeURIComponent(secret)]) {
        assert.ok(!told.printed.join("\n").includes(form), "a password is printed");
      }
    }
  }
}
