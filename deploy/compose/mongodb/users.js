// Begins the replica set and gives each service a user that may use the service's own database and no other.
const fs = require("fs");

const secret = (name) => fs.readFileSync(`/run/secrets/${name}`, "utf8").trim();
const root = encodeURIComponent(secret("mongodb-root"));

// A server that is just starting, or starting anew, is asked again.
const connected = (uri) => {
  for (let left = 60; ; left--) {
    try {
      return new Mongo(uri);
    } catch (away) {
      if (left === 0) {
        throw away;
      }
      sleep(1000);
    }
  }
};
const member = connected(`mongodb://root:${root}@mongodb:27017/?directConnection=true`);

try {
  member.getDB("admin").runCommand({ replSetGetStatus: 1 });
} catch (notBegun) {
  member.getDB("admin").runCommand({
    replSetInitiate: { _id: "cabildo", members: [{ _id: 0, host: "mongodb:27017" }] },
  });
}

const admin = connected(`mongodb://root:${root}@mongodb:27017/?replicaSet=cabildo`).getDB("admin");
for (const service of ["directory", "events", "agreements", "notifications"]) {
  const user = { pwd: secret(`${service}-password`), roles: [{ role: "readWrite", db: `cabildo_${service}` }] };
  if (admin.getUser(service)) {
    admin.updateUser(service, user);
  } else {
    admin.createUser({ user: service, ...user });
  }
  print(`${service} may use cabildo_${service}`);
}
