// Serves the page on loopback, drives headless Chromium over its debugging protocol, prints the table.
// Called by `cargo xtask bench search`: node --experimental-websocket bench/run.mjs FOLDER
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join, normalize } from "node:path";

const folder = process.argv[2];
const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
/** Longest that one engine may take over one catalogue. */
const PATIENCE = 240_000;

// Isolated from other origins the page gets a clock of 5 µs instead of 100.
const server = createServer((request, response) => {
  const path = normalize(new URL(request.url, "http://localhost").pathname);
  try {
    const body = readFileSync(join(folder, path));
    response.writeHead(200, {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-embedder-policy": "require-corp",
    });
    response.end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}`;

async function browser() {
  const profile = mkdtempSync(join(tmpdir(), "amtslotse-bench-"));
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];
  flags.push("--disable-background-networking", "--disable-component-update", "--disable-sync");
  flags.push(`--user-data-dir=${profile}`, "--remote-debugging-port=0", "about:blank");
  const process_ = spawn("chromium", flags, { stdio: ["ignore", "ignore", "pipe"] });
  const address = await new Promise((found) => {
    let seen = "";
    process_.stderr.on("data", (text) => {
      seen += text;
      const match = /ws:\/\/[^\s]+/.exec(seen);
      if (match) found(match[0]);
    });
  });
  const pages = await (await fetch(`http://127.0.0.1:${new URL(address).port}/json`)).json();
  const socket = new WebSocket(pages.find((page) => page.type === "page").webSocketDebuggerUrl);
  await new Promise((open) => (socket.onopen = open));
  let last = 0;
  const waiting = new Map();
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    waiting.get(message.id)?.(message);
  };
  const send = (method, params = {}) =>
    new Promise((done, failed) => {
      const id = (last += 1);
      waiting.set(id, ({ error, result }) => (error ? failed(new Error(error.message)) : done(result)));
      socket.send(JSON.stringify({ id, method, params }));
    });
  const evaluate = async (expression) => {
    const answer = await send("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? expression);
    return answer.result.value;
  };
  const end = () => {
    socket.close();
    process_.kill();
    setTimeout(() => rmSync(profile, { recursive: true, force: true }), 500);
  };
  return { send, evaluate, end };
}

async function one(catalogue, engine, slower, limit) {
  const page = await browser();
  try {
    await page.send("Page.enable");
    await page.send("Page.navigate", { url: `${base}/page.html` });
    while (!(await page.evaluate("Boolean(window.ready)"))) await new Promise((done) => setTimeout(done, 100));
    await page.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const given = new Promise((_, late) => setTimeout(() => late(new Error("took too long")), PATIENCE).unref());
    return await Promise.race([page.evaluate(`run("${catalogue}", "${engine}", ${limit})`), given]);
  } finally {
    page.end();
  }
}

const number = (value) => (value < 10 ? value.toFixed(2) : value.toFixed(0));
const rows = [];
console.log("catalogue   engine       speed  services     open   median      p95    worst   right first / in five");
for (const { catalogue, engine, slower, limit } of plan) {
  try {
    const result = await one(catalogue, engine, slower, limit);
    rows.push({ ...result, slower });
    const times = [result.open, result.median, result.p95, result.worst].map((time) => number(time).padStart(8));
    const good = result.quality ? `${result.quality.first} / ${result.quality.five} of ${result.quality.queries}` : "";
    console.log(
      `${catalogue.padEnd(11)} ${engine.padEnd(12)} 1/${slower}    ${String(result.services).padStart(8)} ${times.join(" ")}   ${good}`,
    );
  } catch (error) {
    console.log(`${catalogue.padEnd(11)} ${engine.padEnd(12)} 1/${slower}    ${error.message}`);
    rows.push({ catalogue, engine, slower, failed: error.message });
  }
}
writeFileSync(join(folder, "results.json"), JSON.stringify(rows, null, 1));
server.close();
