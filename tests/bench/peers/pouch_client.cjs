// PouchDB replicating one document a filing, its papers attached. URL FOLDER CERTIFICATE
const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");
const { createRequire } = require("node:module");

const installed = createRequire(process.cwd() + "/");
const [url, folder] = process.argv.slice(2);
const PouchDB = installed("pouchdb");
const scratch = fs.mkdtempSync(path.join(folder, "..", "pouch-"));

async function main() {
  const local = new PouchDB(path.join(scratch, "filings"));
  const documents = {};
  for (const name of fs.readdirSync(folder).sort()) {
    const [filing, part] = name.split("-");
    const document = (documents[filing] ??= { _id: filing, _attachments: {} });
    const data = fs.readFileSync(path.join(folder, name));
    if (part === "statement") document.statement = data.toString("latin1");
    else document._attachments[part] = { content_type: "application/pdf", data };
  }
  for (const document of Object.values(documents)) await local.put(document);
  console.log("ready");
  await new Promise((resolve) => readline.createInterface({ input: process.stdin }).once("line", resolve));
  await local.replicate.to(`${url}/filings`, { retry: false });
  console.log("done");
  process.exit(0);
}

main();
