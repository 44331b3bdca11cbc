// @tus/server with its file store. FOLDER CERTIFICATE KEY PASSWORD; packages from the folder it is started in.
import fs from "node:fs";
import https from "node:https";
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { Server } = await import(require.resolve("@tus/server"));
const { FileStore } = await import(require.resolve("@tus/file-store"));

const [folder, certificate, key, passphrase] = process.argv.slice(2);
const tus = new Server({ path: "/files", relativeLocation: true, datastore: new FileStore({ directory: folder }) });
const tls = { cert: fs.readFileSync(certificate), key: fs.readFileSync(key), passphrase };
const server = https.createServer(tls, tus.handle.bind(tus));
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: server.address().port })));
