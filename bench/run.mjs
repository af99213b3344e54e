// Serves the page on loopback, drives headless Chromium over its debugging protocol, prints the table.
// Called by `cargo xtask bench search`: node --experimental-websocket bench/run.mjs FOLDER
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { cpus, loadavg, tmpdir, totalmem } from "node:os";
import { extname, join, normalize } from "node:path";

const folder = process.argv[2];
const plan = JSON.parse(readFileSync(join(folder, "plan.json"), "utf8"));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm" };
/** The 95th percentile in milliseconds that a keystroke of ours stays below at full speed. */
const TARGETS = { titles: 1, 20000: 4 };
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
  const address = await new Promise((found, failed) => {
    let seen = "";
    process_.on("error", failed);
    process_.on("exit", (code) => failed(new Error(`chromium ended (${code}): ${seen.slice(-300)}`)));
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
  const end = async () => {
    // Its children write into the profile until they have ended, and they hold on to the pipe as long.
    const ended = new Promise((done) => process_.on("close", done));
    process_.kill();
    await ended;
    socket.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
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
    await page.end();
  }
}

const number = (value) => (value === undefined ? "" : value < 10 ? value.toFixed(2) : value.toFixed(0));
const rows = [];
const machine = {
  date: new Date().toISOString(),
  processor: `${cpus().length} x ${cpus()[0]?.model}`,
  memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
  chromium: execFileSync("chromium", ["--version"], { encoding: "utf8" }).trim(),
};
console.log(Object.values(machine).join(", "));
console.log(
  "catalogue   engine       speed  services  keys     open    again    first     mean   median      p95    worst  load  first / in five",
);
for (const { catalogue, engine, slower, limit } of plan) {
  const name = `${catalogue.padEnd(11)} ${engine.padEnd(12)} 1/${slower}  `;
  try {
    const result = await one(catalogue, engine, slower, limit);
    // What else the machine has to do: times from a busy one say little.
    const load = loadavg()[0];
    rows.push({ ...result, slower, load });
    const { open, reopen, first, mean, median, p95, worst, quality } = result;
    const times = [open, reopen, first, mean, median, p95, worst].map((time) => number(time).padStart(8)).join(" ");
    const counts = `${String(result.services).padStart(8)} ${String(result.keystrokes).padStart(5)}`;
    const good = quality ? `${quality.first} / ${quality.five} of ${quality.queries}` : "";
    console.log(`${name} ${counts} ${times} ${load.toFixed(1).padStart(5)}  ${good}`);
  } catch (error) {
    console.log(`${name} ${error.message}`);
    rows.push({ catalogue, engine, slower, failed: error.message });
  }
}
for (const [catalogue, limit] of Object.entries(TARGETS)) {
  const row = rows.find((row) => row.catalogue === catalogue && row.engine === "amtslotse" && row.slower === 1);
  if (row?.p95 === undefined) continue;
  console.log(`target ${catalogue}: p95 ${number(row.p95)} ms, below ${limit} ms: ${row.p95 < limit ? "met" : "MISSED"}`);
}
writeFileSync(join(folder, "results.json"), JSON.stringify({ machine, rows }, null, 1));
server.close();
if (rows.some((row) => row.failed)) process.exitCode = 1;
