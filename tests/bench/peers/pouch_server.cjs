// express-pouchdb over LevelDB. FOLDER CERTIFICATE KEY PASSWORD; packages from the folder it is started in.
const fs = require("node:fs");
const https = require("node:https");
const { createRequire } = require("node:module");

const installed = createRequire(process.cwd() + "/");
const [folder, certificate, key, passphrase] = process.argv.slice(2);
process.chdir(folder); // its log and settings files
const PouchDB = installed("pouchdb").defaults({ prefix: folder + "/" });
const app = installed("express")();
app.use("/", installed("express-pouchdb")(PouchDB, { mode: "minimumForPouchDB", inMemoryConfig: true }));
const tls = { cert: fs.readFileSync(certificate), key: fs.readFileSync(key), passphrase };
const server = https.createServer(tls, app);
new PouchDB("filings").info().then(() =>
  server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port }))),
);
